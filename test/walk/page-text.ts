const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
}

const decoded = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')

/** The words of a page as a reader meets them: markup gone, blanks and line breaks one blank. */
export const pageText = (html: string): string =>
  decoded(
    html
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<\/?(?:p|li|td|th|tr|dd|dt|div|h\d|ul|ol|dl|br|section|summary)\b[^>]*>/g, ' ')
      .replace(/<[^>]+>/g, ''),
  ).replace(/\s+/gu, ' ')

export const oneBlank = (text: string): string => text.replace(/\s+/gu, ' ').trim()
