/** Elements and attributes of XMP that tell of no person: the title, dates, the standard a file keeps. */
const impersonal =
  /^(?:xmlns(?::.*)?|xml:.*|rdf:(?!value$|resource$).*|x:xmpmeta|dc:(?:title|language|format)|pdfaid:.*|pdfuaid:.*|xmp:(?:CreateDate|ModifyDate|MetadataDate))$/

const blanked = (text: string): string => text.replace(/[^\s]/g, ' ')

const withoutValues = (tag: string): string =>
  tag.replace(
    /([\w:.-]+)(\s*=\s*)(["'])([\s\S]*?)\3/g,
    (whole, name: string, is: string, quote: string, value: string) =>
      impersonal.test(name) ? whole : `${name}${is}${quote}${blanked(value)}${quote}`,
  )

/** The packet with every personal value written over by blanks: same length, still well-formed. Bytes are given as Latin-1. */
export const blankXmp = (packet: string): string => {
  const open: string[] = []
  return packet.replace(/<!--[\s\S]*?-->|<[^>]*>|[^<]+/g, (piece) => {
    if (piece.startsWith('<!--')) return `<!--${blanked(piece.slice(4, -3))}-->`
    if (piece.startsWith('<?')) return piece
    if (piece.startsWith('</')) {
      open.pop()
      return piece
    }
    if (piece.startsWith('<')) {
      const name = /^<([\w:.-]+)/.exec(piece)?.[1] ?? ''
      if (!/\/\s*>$/.test(piece)) open.push(name)
      return withoutValues(piece)
    }
    return open.some((name) =>
      /^(?:dc:(?:title|language|format)|pdfaid:|pdfuaid:|xmp:(?:Create|Modify|Metadata)Date)/.test(name),
    )
      ? piece
      : blanked(piece)
  })
}
