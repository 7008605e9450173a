import type { Source } from '../refusal.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'GB18030'
  /** How many places could not be decoded and show as �. */
  readonly damaged: number
}

const decode = (bytes: Buffer, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

// What Chinese text is made of; UTF-16 read the wrong way round gives letters of every other script.
const usual = /[\p{Script=Han}\p{ASCII}\u3000-\u303f\uff00-\uffef\u2010-\u203b]/gu

/** Without a mark, UTF-16 shows by its zeros and by what it decodes to. */
const looksUtf16 = (bytes: Buffer): 'utf-16le' | 'utf-16be' | null => {
  const sample = bytes.subarray(0, 4096 - (4096 % 2))
  if (sample.length % 2 !== 0 || !sample.includes(0)) return null
  const labels = ['utf-16le', 'utf-16be'] as const
  return (
    labels.find((label) => {
      const text = new TextDecoder(label).decode(sample)
      return (text.match(usual) ?? []).length * 10 >= text.length * 9
    }) ?? null
  )
}

/** Control characters are no text: bytes that decode to many of them are something else. */
const isText = (text: string): boolean => {
  const controls = text.slice(0, 20_000).match(/\p{Cc}/gu) ?? []
  const odd = controls.filter((character) => !'\t\n\r\f\v\u0085'.includes(character)).length
  return odd * 100 <= Math.min(text.length, 20_000)
}

/** UTF-8 with a few bytes lost is still UTF-8: as GB18030 its good words would turn to garbage too. */
const damagedUtf8 = (bytes: Buffer): Decoded | null => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const damaged = text.split('\ufffd').length - 1
  const chinese = (text.match(/\p{Script=Han}/gu) ?? []).length
  return damaged > 0 && damaged * 20 <= chinese && isText(text) ? { text, encoding: 'UTF-8', damaged } : null
}

/** Decodes text whose encoding nothing names: by its mark, as strict UTF-8, as UTF-16, and last as GB18030. */
export const decodeText = (bytes: Buffer, source: Source): Decoded => {
  const strict = (label: string, encoding: Decoded['encoding']): Decoded | null => {
    const text = decode(bytes, label)
    return text !== null && isText(text) ? { text, encoding, damaged: 0 } : null
  }
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  const big = bytes[0] === 0xfe && bytes[1] === 0xff
  const utf16 = little ? 'utf-16le' : big ? 'utf-16be' : looksUtf16(bytes)
  const read =
    (little || big ? null : strict('utf-8', 'UTF-8')) ??
    (utf16 === null ? null : strict(utf16, 'UTF-16')) ??
    damagedUtf8(bytes) ??
    strict('gb18030', 'GB18030')
  if (read === null) throw source.refuse('ENCODING_UNREADABLE')
  return read
}

/** Pages name their encoding in their head; those of old systems say gb2312 and mean GB18030. */
export const decodePage = (bytes: Buffer, source: Source): Decoded => {
  const head = bytes.subarray(0, 4096).toString('latin1')
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})/iu.exec(head)?.[1]?.toLowerCase()
  if (named !== undefined && /^(?:gb|hz)/.test(named) && bytes[0] !== 0xef) {
    const text = decode(bytes, 'gb18030')
    // A page that was saved anew as UTF-8 often still names its old encoding.
    if (text !== null && decode(bytes, 'utf-8') === null && damagedUtf8(bytes) === null)
      return { text, encoding: 'GB18030', damaged: 0 }
  }
  return decodeText(bytes, source)
}
