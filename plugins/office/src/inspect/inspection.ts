import type { Hiding, Part, PartPlace, PlaceKind, Unscannable } from '@gongkai/catalogue-core/privacy'
import type { Refusal } from '../refusal.ts'

/** Something in a file that nobody but a person can look at: a picture, an embedded object, a page without text. */
export interface UnscannedPart {
  readonly part: string
  readonly because: Unscannable
}

/** What a file says, everywhere it can say it; or why it cannot be scanned, with what could be read nevertheless. */
export type Inspection =
  | {
      readonly outcome: 'read'
      readonly format: 'docx' | 'xlsx' | 'pptx' | 'pdf' | 'html' | 'text'
      readonly parts: readonly Part[]
      readonly unscanned: readonly UnscannedPart[]
    }
  | { readonly outcome: 'unreadable'; readonly because: Unscannable; readonly parts: readonly Part[] }

/** Makes places of one file. */
export type PlaceOf = (kind: PlaceKind, at?: string, hidden?: Hiding | null) => PartPlace

export const placesIn =
  (file: string): PlaceOf =>
  (kind, at = '', hidden = null) => ({ kind, file, at, hidden })

const reasons: Readonly<Partial<Record<Refusal['because']['code'], Unscannable>>> = {
  FILE_ENCRYPTED: 'encrypted',
  FORMAT_OLD_OFFICE: 'oldOffice',
  FILE_TOO_LARGE: 'tooLarge',
  ZIP_BOMB: 'tooLarge',
  TOO_COMPLEX: 'tooLarge',
  ROWS_TOO_MANY: 'tooLarge',
  PATH_UNSAFE: 'unsafe',
  XML_UNSAFE: 'unsafe',
  ZIP_BROKEN: 'damaged',
  XML_BROKEN: 'damaged',
  FILE_EMPTY: 'empty',
  IMAGE_ONLY: 'image',
  ENCODING_UNREADABLE: 'unreadableText',
}

export const reasonOf = ({ because }: Refusal): Unscannable => reasons[because.code] ?? 'unknown'
