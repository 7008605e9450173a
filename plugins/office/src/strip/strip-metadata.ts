import { limits } from '../limits.ts'
import { Refusal, sourceOf } from '../refusal.ts'
import { kindOf } from '../sniff.ts'
import { kept, stripped, type Stripped } from './outcome.ts'
import { stripOffice } from './strip-office.ts'
import { stripPdf } from './strip-pdf.ts'
import { stripPicture } from './strip-picture.ts'

const stripKnown = async (bytes: Buffer, name: string): Promise<Stripped> => {
  if (bytes.length > limits.fileBytes) return kept('tooLarge')
  switch (kindOf(bytes)) {
    case 'zip':
      return stripOffice(bytes, sourceOf(name))
    case 'pdf':
      return stripPdf(bytes)
    case 'image':
      return stripPicture(bytes)
    case 'old-office':
      return kept('oldOffice')
    case 'encrypted-office':
      return kept('encrypted')
    case 'other':
      return kept('unknown')
    // Text has no metadata; what stands in it is read with the rest.
    case 'empty':
    case 'html':
    case 'json':
    case 'text':
      return stripped(bytes, [])
  }
}

/**
 * Takes author, company, editing programs, places and the like out of a file. The same bytes always give the same bytes, and
 * those give themselves. Words, comments and hidden parts are never touched; on any doubt the file is kept with the reason.
 */
export const stripMetadata = async (bytes: Uint8Array, name: string): Promise<Stripped> => {
  try {
    return await stripKnown(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return kept(error.because.code === 'FILE_ENCRYPTED' ? 'encrypted' : 'unusual')
  }
}
