import type { FilePiece } from '@gongkai/catalogue-core/search'
import type { Unscannable } from '@gongkai/catalogue-core/privacy'
import { openArchive } from '../archive.ts'
import { readWords } from '../docx/read-words.ts'
import { reasonOf } from '../inspect/inspection.ts'
import { fewest, withPdf, wordsOf } from '../inspect/pdf.ts'
import { limits } from '../limits.ts'
import { Refusal, sourceOf, type Source } from '../refusal.ts'
import { kindOf } from '../sniff.ts'
import { decodeText } from '../text/decode.ts'
import { readShownSheets } from '../xlsx/read-shown.ts'

/** What a file shows to who opens it, place by place; or why that cannot be read. */
export type Shown =
  | { readonly outcome: 'read'; readonly shown: readonly FilePiece[] }
  | { readonly outcome: 'unreadable'; readonly because: Unscannable }

const read = (shown: readonly FilePiece[]): Shown => ({ outcome: 'read', shown })
const unreadable = (because: Unscannable): Shown => ({ outcome: 'unreadable', because })

/** Pages of a file read at most; beyond lies what nobody looks for word by word. */
const pagesRead = 1000

/** A line of print ends where the paper does: Chinese words go on in the next. */
const flowing = (text: string): string => text.replace(/(?<=\p{Script=Han}) ?\n(?=\p{Script=Han})/gu, '')

const readPages = async (bytes: Buffer): Promise<Shown> => {
  const pages = await withPdf(bytes, async (pdf) => {
    const shown: FilePiece[] = []
    for (let number = 1; number <= Math.min(pdf.numPages, pagesRead); number += 1) {
      const page = await pdf.getPage(number)
      shown.push({ page: number, sheet: null, text: flowing(await wordsOf(page)) })
      page.cleanup()
    }
    return shown
  })
  if (typeof pages === 'string') return unreadable(pages)
  const hasWords = pages.some(({ text }) => text.replace(/\s/gu, '').length >= fewest)
  return hasWords ? read(pages) : unreadable('imageOnlyPdf')
}

const readOffice = async (bytes: Buffer, source: Source): Promise<Shown> => {
  const archive = await openArchive(bytes, source)
  if (archive.names.some((name) => name.startsWith('xl/')))
    return read(await readShownSheets(archive, source))
  if (archive.names.some((name) => name.startsWith('word/')))
    return read([{ page: null, sheet: null, text: await readWords(archive, source) }])
  return unreadable(archive.has('EncryptedPackage') ? 'encrypted' : 'unknown')
}

const readKnown = (bytes: Buffer, source: Source): Promise<Shown> | Shown => {
  if (bytes.length > limits.fileBytes) return unreadable('tooLarge')
  switch (kindOf(bytes)) {
    case 'empty':
      return unreadable('empty')
    case 'old-office':
      return unreadable('oldOffice')
    case 'encrypted-office':
      return unreadable('encrypted')
    case 'image':
      return unreadable('image')
    case 'pdf':
      return readPages(bytes)
    case 'zip':
      return readOffice(bytes, source)
    case 'json':
    case 'text':
      return read([{ page: null, sheet: null, text: decodeText(bytes, source).text }])
    // A page can hide words in more ways than can be told from its source.
    case 'html':
    case 'other':
      return unreadable('unknown')
  }
}

/**
 * The words that a reader of a file sees: what may be found by them. Less than `inspectFile` reads on purpose, which
 * looks for what must not be there. Never throws for what a file holds.
 */
export const readShown = async (bytes: Uint8Array): Promise<Shown> => {
  try {
    return await readKnown(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), sourceOf('附件'))
  } catch (error) {
    if (error instanceof Refusal) return unreadable(reasonOf(error))
    throw error
  }
}
