/** The words of a cell and what its line breaks mean: a line that was full, a new point, or a break on purpose. */

/** Line ends made one kind, hard blanks plain, marks without width gone; nothing that shows is touched. */
export const tidy = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u202f\t]/g, ' ')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')

/** What XML 1.0 cannot carry, and half characters: no file of a table can hold them. */
const isUncarried = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return !'\t\n\v\f\r'.includes(character)
  if (code < 0xa0) return code >= 0x7f && code !== 0x85
  return (
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xfdd0 && code <= 0xfdef) ||
    code === 0xfffe ||
    code === 0xffff
  )
}

/** A text as any container can carry it and give it back. */
export const printable = (text: string): string =>
  tidy([...text].filter((character) => !isUncarried(character)).join(''))

/** Half-width columns a text takes: a Han character two, a Latin one one. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0)

/** The longest line of the many-lined cells of a column: where the page made its lines break. */
export const fullWidth = (texts: readonly string[]): number =>
  texts.reduce((most, text) => {
    const lines = text.split('\n')
    return lines.length < 2 ? most : lines.reduce((longest, line) => Math.max(longest, widthOf(line)), most)
  }, 0)

// Below this a column is so narrow that every line of it looks full; a list of short words is then more likely.
const narrowest = 12

/** Whether a line reached the edge of its column, so that its break says nothing. */
export const isFull = (line: string, full: number): boolean =>
  full >= narrowest && widthOf(line) >= Math.max(narrowest, full * 0.7)

const closing: Readonly<Record<string, string>> = {
  '》': '《',
  '）': '（',
  ')': '(',
  '〕': '〔',
  '”': '“',
  '】': '【',
}
const opening = new Set(Object.values(closing))

/** A bracket or quotation begun here and not ended: what follows belongs to it. */
export const isOpen = (text: string): boolean =>
  /[《（(〔“【]/u.test(text) && (openBrackets(text).at(-1) ?? 0) > 0

/** How many brackets are open after each place of a text. */
export const openBrackets = (text: string): readonly number[] => {
  const open: string[] = []
  return Array.from({ length: text.length }, (_, at) => {
    const character = text[at] ?? ''
    if (opening.has(character)) open.push(character)
    const begun = closing[character]
    const from = begun === undefined ? -1 : open.lastIndexOf(begun)
    if (from >= 0) open.splice(from, 1)
    return open.length
  })
}

/** `1.` `2、` `（一）` `①` `三、` at the beginning of a line: a new point of a list. */
export const startsPoint = (line: string): boolean =>
  /^(?:\d{1,2}(?:[、．)）]|\.(?!\d))|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳⑴-⒇]|[一二三四五六七八九十]{1,3}、)/u.test(
    line,
  )

// A bracket is looked for this far back, so that a hostile cell of ten thousand lines stays linear.
const reach = 400

/** What stands where two lines met: `joined` is all that came before, `above` its last line. */
const between = (joined: string, above: string, below: string, full: number): string => {
  if (joined === '' || isOpen(joined.slice(-reach))) return ''
  if (startsPoint(below)) return ' '
  if (/[A-Za-z]$/.test(above) && /^[A-Za-z]/.test(below)) return ' '
  if (/[，、；：。！？,;:!?（(《〔“—–-]$/u.test(above) || /^[，、；：。！？,;:!?）)》〕”（(]/u.test(below))
    return ''
  return isFull(above, full) ? '' : ' '
}

const joinLines = (lines: readonly string[], full: number): string =>
  lines.reduce((joined, line, i) => joined + between(joined, lines[i - 1] ?? '', line, full) + line, '')

/**
 * One text out of a cell's lines. A wrap leaves nothing behind, a new point or a break on purpose one blank; an empty
 * line between is a break that the writer meant, kept as one.
 */
export const proseOf = (text: string, full: number): string =>
  tidy(text)
    .split('\n\n')
    .map((paragraph) => joinLines(paragraph.split('\n'), full))
    .join('\n')

/** What prints a text so that {@link proseOf} reads it back: each kept break as an empty line. */
export const proseCell = (text: string): string => text.replace(/\n/g, '\n\n')

/** A name stands in a narrow column: its breaks are the column's doing, unless both sides are Latin words. */
export const nameOf = (text: string): string =>
  tidy(text)
    .split(/\n+/)
    .reduce(
      (joined, line) => joined + (/[A-Za-z0-9]$/.test(joined) && /^[A-Za-z]/.test(line) ? ' ' : '') + line,
      '',
    )

const unit = /(?:处|科|股|室|局|中心|办|站|所|委|部|队|院|会|组|司|厅)(?:（[^（）]*）)?$/u

/** Names of departments: two whole ones one below the other are held apart, a broken one is joined. */
export const unitsOf = (text: string): string =>
  tidy(text)
    .split('\n\n')
    .map((paragraph) =>
      paragraph.split('\n').reduce((joined, line) => {
        if (joined === '') return line
        const apart = unit.test(joined) && unit.test(line) && [...line].length > 1 && !/^[（(]/u.test(line)
        return joined + (apart || startsPoint(line) ? ' ' : '') + line
      }, ''),
    )
    .join('\n')

/** A heading as compared: neither blanks, breaks nor width of letters make a difference. */
export const headingKey = (text: string): string =>
  // Most words are Chinese characters and nothing else: they are their own key.
  /^[\u4e00-\u9fff]*$/u.test(text) ? text : text.normalize('NFKC').replace(/\s+/gu, '')

/** A heading as kept: one line, the printed words. */
export const headingOf = (text: string): string =>
  tidy(text)
    .replace(/\s*\n\s*/g, '')
    .trim()
