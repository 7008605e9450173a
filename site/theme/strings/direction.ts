/** Scripts that are written from right to left. */
const fromTheRight: readonly string[] = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand']

const known = new Map<string, 'ltr' | 'rtl'>()

const find = (language: string): 'ltr' | 'rtl' => {
  const script = new Intl.Locale(language).maximize().script ?? ''
  return fromTheRight.includes(script) ? 'rtl' : 'ltr'
}

/** In which direction a language is written, by its likely script where its tag names none: `ug` → `rtl`, `bo` → `ltr`. */
export const directionOf = (language: string): 'ltr' | 'rtl' => {
  const direction = known.get(language) ?? find(language)
  known.set(language, direction)
  return direction
}
