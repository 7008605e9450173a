/** A stretch of a reviewer's note; `said` is what a reader is shown in place of a field's technical name. */
export interface NotePart {
  readonly text: string
  readonly said: string | null
}

/** Names of fields in the data that reviewers worked on, which slip into their notes. */
const names: Readonly<Record<string, string>> = {
  agency: '机关名称',
  attribute: '公开属性',
  audience: '公开对象',
  basis: '公开依据',
  channelsChecked: '已选渠道',
  channelsOffered: '所列渠道',
  doubts: '存疑说明',
  form: '公开形式',
  no: '序号',
  null: '空',
  path: '名称层级',
  region: '所在地',
  responsible: '公开责任',
}

// In Chinese text only: in an English sentence most of these are just words.
const name = new RegExp(`(?<![A-Za-z]\\s?)(?:${Object.keys(names).join('|')})(?!\\s?[A-Za-z])`, 'gu')

/**
 * A note for readers who know no field names. Notes are kept to the letter, as they were reviewed; the page shows the
 * Chinese name in the place of the technical one.
 */
export const noteParts = (note: string): readonly NotePart[] => {
  if (!/\p{Script=Han}/u.test(note)) return [{ text: note, said: null }]
  const parts: NotePart[] = []
  let at = 0
  for (const found of note.matchAll(name)) {
    if (found.index > at) parts.push({ text: note.slice(at, found.index), said: null })
    parts.push({ text: found[0], said: names[found[0]] ?? null })
    at = found.index + found[0].length
  }
  return at < note.length ? [...parts, { text: note.slice(at), said: null }] : parts
}
