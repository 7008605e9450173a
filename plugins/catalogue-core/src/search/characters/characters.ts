/** What is known of Chinese characters: their simplified forms and how they are read. The browser knows some, the server all. */
export interface Characters {
  /** Traditional forms become simplified ones, character by character; lengths stay. */
  readonly simplify: (text: string) => string
  /** One toneless reading for each character of a run of Han, ü written v; null for one that is not known. */
  readonly read: (run: string) => readonly (string | null)[]
}

/** Without tables search still works, only without pinyin, homophones and traditional characters. */
export const noCharacters: Characters = {
  simplify: (text) => text,
  read: (run) => [...run].map(() => null),
}
