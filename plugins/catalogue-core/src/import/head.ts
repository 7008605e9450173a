import type { ImportChoices } from './choices.ts'
import type { PlannedHead } from './plan.ts'

/** Where a catalogue stands; null where the import makes it. */
export interface CataloguePublicity {
  readonly published: boolean
  /** It was public at some time: one that was taken down stays down. */
  readonly everPublished: boolean
}

/** Whether the catalogue is public once the import is through. */
export const catalogueGoesOut = (
  catalogue: CataloguePublicity | null,
  { publish }: Pick<ImportChoices, 'publish'>,
): boolean => (catalogue === null ? publish : catalogue.published || (publish && !catalogue.everPublished))

/** What an import writes of the catalogue's own words: what only the file changed; in a conflict all or nothing, as chosen. */
export const writtenHead = (
  { outcome, fields }: PlannedHead,
  { conflicts }: Pick<ImportChoices, 'conflicts'>,
): PlannedHead['fields'] => {
  if (outcome === 'conflict') return conflicts === 'file' ? fields : []
  return fields.filter(({ verdict }) => verdict === 'update')
}

/** Whether it is published now: never with words of an editor that are pending beside the file's. */
export const headPublishes = (
  head: PlannedHead,
  catalogue: CataloguePublicity,
  choices: Pick<ImportChoices, 'publish' | 'conflicts'>,
): boolean => {
  if (!choices.publish) return false
  if (!catalogue.published) return !catalogue.everPublished
  const written = writtenHead(head, choices)
  return written.length > 0 && written.length === head.fields.length
}
