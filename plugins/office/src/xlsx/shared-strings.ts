import type { Archive } from '../archive.ts'
import { cellText } from '../budget.ts'
import { limits } from '../limits.ts'
import type { Source } from '../refusal.ts'
import { symbolText } from '../symbols.ts'
import { attribute, readXml, type Attributes, type XmlHandler } from '../xml.ts'

/** Collects one string item: plain text or runs, each in its own font; reading aids (rPh) are no part of it. */
export interface StringItem {
  readonly handler: Required<XmlHandler>
  /** The words so far, and an empty item again. */
  readonly take: () => { readonly text: string; readonly fonts: boolean }
}

export const stringItem = (): StringItem => {
  let text = ''
  let font: string | null = null
  let anyFont = false
  let inText = false
  let aside = 0
  return {
    handler: {
      open: (name: string, attributes: Attributes) => {
        if (name === 'rPh' || name === 'phoneticPr') aside += 1
        if (name === 'r') font = null
        if (name === 'rFont') {
          font = attribute(attributes, 'val') ?? null
          anyFont = true
        }
        if (name === 't') inText = true
      },
      close: (name: string) => {
        if (name === 'rPh' || name === 'phoneticPr') aside -= 1
        if (name === 't') inText = false
      },
      text: (piece: string) => {
        if (inText && aside === 0 && text.length < limits.cellCharacters) text += symbolText(piece, font)
      },
    },
    take: () => {
      const taken = { text: cellText(unescaped(text)), fonts: anyFont }
      text = ''
      font = null
      anyFont = false
      return taken
    },
  }
}

/** OOXML writes characters that XML cannot hold as `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

export interface SharedString {
  readonly text: string
  /** True where its runs name fonts of their own, so that the cell's font says nothing of it. */
  readonly fonts: boolean
}

export const readSharedStrings = async (
  archive: Archive,
  part: string | null,
  source: Source,
): Promise<readonly SharedString[]> => {
  if (part === null || !archive.has(part)) return []
  const strings: SharedString[] = []
  let characters = 0
  const item = stringItem()
  await readXml(archive, part, source, {
    open: item.handler.open,
    text: item.handler.text,
    close: (name) => {
      item.handler.close(name)
      if (name !== 'si') return
      const taken = item.take()
      characters += taken.text.length
      strings.push(taken)
      if (strings.length > limits.sharedStrings || characters > limits.characters)
        throw source.refuse('TOO_COMPLEX', { detail: '文字过多' })
    },
  })
  return strings
}
