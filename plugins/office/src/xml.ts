import sax from 'sax'
import type { Archive } from './archive.ts'
import { limits } from './limits.ts'
import type { Source } from './refusal.ts'

export type Attributes = Readonly<Record<string, string>>

/** What a reader of one XML part wants to hear. Names come without their prefix: `w:tbl` as `tbl`. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const localName = (name: string): string => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** The value of an attribute whatever its prefix is. */
export const attribute = (attributes: Attributes, name: string): string | undefined => {
  if (Object.hasOwn(attributes, name)) return attributes[name]
  const found = Object.keys(attributes).find((key) => localName(key) === name)
  return found === undefined ? undefined : attributes[found]
}

type Decoder = InstanceType<typeof TextDecoder>

const decoderFor = (first: Buffer): Decoder => {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  return new TextDecoder('utf-8', { fatal: true })
}

// XML knows five entities; without `strictEntities` the parser lets all of HTML's through. Its types lack the option.
const options = { position: false, strictEntities: true }

/** Reads one XML part of an archive in pieces. A document type is refused outright: entities need nothing else. */
export const readXml = async (
  archive: Archive,
  part: string,
  source: Source,
  handler: XmlHandler,
): Promise<void> => {
  const parser = sax.parser(true, options)
  const broken = (): Error => source.refuse('XML_BROKEN', { entry: part })
  let depth = 0
  let failure: Error | null = null
  parser.onerror = (): void => {
    failure ??= broken()
  }
  parser.ondoctype = (): void => {
    failure ??= source.refuse('XML_UNSAFE', { entry: part })
  }
  parser.onopentag = (tag): void => {
    depth += 1
    if (depth > limits.depth)
      failure ??= source.refuse('TOO_COMPLEX', { detail: `嵌套超过 ${String(limits.depth)} 层` })
    handler.open(localName(tag.name), tag.attributes as Attributes)
  }
  parser.onclosetag = (name): void => {
    depth -= 1
    handler.close?.(localName(name))
  }
  parser.ontext = (text): void => handler.text?.(text)
  parser.oncdata = (text): void => handler.text?.(text)
  const write = (text: string): void => {
    if (failure === null) parser.write(text)
    if (failure !== null) throw failure
  }
  let decoder: Decoder | null = null
  const decoded = (chunk: Buffer | undefined): string => {
    decoder ??= decoderFor(chunk ?? Buffer.alloc(0))
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch (error) {
      if (error instanceof TypeError) throw broken()
      throw error
    }
  }
  await archive.read(part, (chunk) => write(decoded(chunk)))
  write(decoded(undefined))
  parser.close()
  // `close` reports an unfinished document through `onerror`; narrowing does not see that assignment.
  const unfinished = failure as Error | null
  if (unfinished !== null) throw unfinished
}
