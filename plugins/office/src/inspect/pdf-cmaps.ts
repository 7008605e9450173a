/**
 * Fonts of old Chinese PDFs name a coding (GBK-EUC-H, UniGB-UCS2-H …) whose tables the PDF reader fetches from files that
 * come to tens of megabytes with it. Reading words needs only code → character, which the platform’s own decoders know: so
 * tables are made here, with character identities of our own above those that Adobe-GB1 uses.
 */

const firstOwn = 31_000
/** Blocks that Chinese documents use; together they fit between Adobe’s identities and 65535. */
const blocks: readonly (readonly [number, number])[] = [
  [0x0020, 0x04ff],
  [0x2000, 0x2bff],
  [0x3000, 0x33ff],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
]

const identityOf = (() => {
  const identities = new Map<number, number>()
  let next = firstOwn
  for (const [from, to] of blocks)
    for (let code = from; code <= to; code += 1) {
      identities.set(code, next)
      next += 1
    }
  return identities
})()

const hex = (value: number, digits = 4): string => value.toString(16).padStart(digits, '0')

const cmap = (
  name: string,
  spaces: readonly string[],
  body: readonly string[],
  kind: 'cid' | 'bf',
): string => {
  const entry = kind === 'cid' ? 'cidchar' : 'bfchar'
  const chunks: string[] = []
  for (let at = 0; at < body.length; at += 100) {
    const some = body.slice(at, at + 100)
    chunks.push(`${String(some.length)} begin${entry}`, ...some, `end${entry}`)
  }
  return [
    `/CMapName /${name} def`,
    `${String(spaces.length)} begincodespacerange`,
    ...spaces,
    'endcodespacerange',
    ...chunks,
    'endcmap',
  ].join('\n')
}

/** Codes that are Unicode already, in two bytes. */
const unicode = (name: string): string =>
  cmap(
    name,
    ['<0000> <ffff>'],
    Array.from(identityOf, ([code, cid]) => `<${hex(code)}> ${String(cid)}`),
    'cid',
  )

/** Codes of a national set in one or two bytes, as the platform decodes them. */
const national = (name: string, label: string): string => {
  const decoder = new TextDecoder(label)
  const body: string[] = []
  for (let code = 0x20; code <= 0x7e; code += 1)
    body.push(`<${hex(code, 2)}> ${String(identityOf.get(code) ?? 0)}`)
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const text = decoder.decode(Uint8Array.of(high, low))
      const cid = text.length === 1 ? identityOf.get(text.charCodeAt(0)) : undefined
      if (cid !== undefined) body.push(`<${hex(high, 2)}${hex(low, 2)}> ${String(cid)}`)
    }
  return cmap(name, ['<00> <80>', '<8140> <fefe>'], body, 'cid')
}

/** Identity → character: ours, and of Adobe’s only the letters and digits of both widths. Anything else reads �, so that it shows. */
const characters = (name: string): string => {
  const body = Array.from(identityOf, ([code, cid]) => `<${hex(cid)}> <${hex(code)}>`)
  for (let code = 0x20; code <= 0x7e; code += 1)
    body.push(`<${hex(code - 0x1f)}> <${hex(code)}>`, `<${hex(814 + code - 0x20)}> <${hex(code)}>`)
  const known = new Set(body.map((line) => line.slice(1, 5)))
  for (let cid = 1; cid < firstOwn; cid += 1) if (!known.has(hex(cid))) body.push(`<${hex(cid)}> <fffd>`)
  return cmap(name, ['<0000> <ffff>'], body, 'bf')
}

const tableOf = (name: string): string | null => {
  if (/^Adobe-(?:GB1|CNS1|Japan1|Korea1)-UCS2$/.test(name)) return characters(name)
  if (/^Uni.*-(?:UCS2|UTF16)-[HV]/.test(name)) return unicode(name)
  if (/^GB/.test(name)) return national(name, 'gb18030')
  return /B5/.test(name) ? national(name, 'big5') : null
}

const made = new Map<string, Uint8Array>()

/** What the PDF reader asks for its tables, as it calls it. */
export class OwnTables {
  fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const known = made.get(filename)
    if (known !== undefined) return Promise.resolve(known.slice())
    const table = kind === 'cMapUrl' ? tableOf(filename) : null
    if (table === null) return Promise.reject(new Error(`There is no table ${filename}.`))
    const bytes = new TextEncoder().encode(table)
    made.set(filename, bytes)
    return Promise.resolve(bytes.slice())
  }
}
