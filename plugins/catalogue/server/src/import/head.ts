import type { Core } from '@strapi/strapi'
import { defaultLocale, type CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import {
  headPublishes,
  sameValue,
  writtenHead,
  type HeadWords,
  type ImportChoices,
} from '@gongkai/catalogue-core/import'
import { documents, table, type ImportRecord, type ImportRowRecord } from '../doors.ts'
import { somebody } from '../people/acting.ts'
import type { Prepared } from './prepare.ts'
import { headOf } from './standing.ts'
import { letOut } from './way-out.ts'

const locale = defaultLocale

export type WrittenRow = Omit<ImportRowRecord, 'id' | 'importId' | 'undone'>

export interface WrittenHead {
  readonly agencyKey: string
  readonly catalogueKey: string
  readonly rows: readonly WrittenRow[]
}

const headWords = ({ title, edition, columns, notes, source }: CatalogueDocument): HeadWords => ({
  title,
  edition,
  columns,
  notes,
  source,
})

const row = (
  more: Pick<WrittenRow, 'kind' | 'about' | 'did' | 'published'> & Partial<WrittenRow>,
): WrittenRow => ({
  before: null,
  after: null,
  orderBefore: null,
  wasPublished: false,
  publishedBefore: null,
  ...more,
})

/** What stands in public, where that is not what the draft said. */
const publishedWords = async (
  strapi: Core.Strapi,
  { row: { documentId }, present, published }: NonNullable<Prepared['catalogue']>,
): Promise<HeadWords | null> => {
  const shown = published
    ? await table(strapi, 'catalogue').findOne({
        where: { documentId, locale, publishedAt: { $notNull: true } },
      })
    : null
  const words = shown === null ? null : headOf(shown)
  return words === null || sameValue(words, present) ? null : words
}

const goesOut = async (strapi: Core.Strapi, about: string, reason: string): Promise<boolean> =>
  letOut(strapi, { kind: 'catalogue', about, locale }, await somebody(strapi), reason)

const createCatalogue = async (
  strapi: Core.Strapi,
  document: CatalogueDocument,
  agency: { readonly documentId: string; readonly name: string },
  { publish }: ImportChoices,
  reason: string,
): Promise<WrittenRow> => {
  const after = headWords(document)
  const { documentId } = await documents(strapi, 'catalogue').create({
    locale,
    // The panel lists catalogues by their name; a document without a title still needs one there.
    data: { ...after, name: document.title ?? `${agency.name}政府信息公开目录`, agency: agency.documentId },
  })
  const published = publish && (await goesOut(strapi, documentId, reason))
  return row({ kind: 'catalogue', about: documentId, did: 'create', after, published })
}

const updateCatalogue = async (
  strapi: Core.Strapi,
  document: CatalogueDocument,
  { catalogue, plan }: Prepared & { readonly catalogue: NonNullable<Prepared['catalogue']> },
  choices: ImportChoices,
  reason: string,
): Promise<WrittenRow> => {
  const after = headWords(document)
  const { documentId } = catalogue.row
  const data = Object.fromEntries(writtenHead(plan.head, choices).map(({ field }) => [field, after[field]]))
  const writes = Object.keys(data).length > 0
  const publishedBefore = await publishedWords(strapi, catalogue)
  if (writes) await documents(strapi, 'catalogue').update({ documentId, locale, data })
  const published =
    headPublishes(plan.head, catalogue, choices) && (await goesOut(strapi, documentId, reason))
  return row({
    kind: 'catalogue',
    about: documentId,
    did: writes ? 'update' : published ? 'publish' : 'seen',
    before: catalogue.present,
    after,
    published,
    wasPublished: catalogue.published,
    publishedBefore: published ? publishedBefore : null,
  })
}

/** The agency where it is new and the catalogue's own words: the first step, on which the rows stand. */
export const writeHead = async (
  strapi: Core.Strapi,
  {
    document,
    choices,
    newAgency,
  }: Pick<ImportRecord, 'choices' | 'newAgency'> & { readonly document: CatalogueDocument },
  prepared: Prepared,
  reason: string,
): Promise<WrittenHead> => {
  const { catalogue } = prepared
  const made = prepared.agency === null && newAgency !== null
  const agency = made
    ? await documents(strapi, 'agency').create({
        locale,
        data: { ...newAgency, printedName: newAgency.name },
      })
    : prepared.agency
  if (agency === null) throw new Error('the agency of this import is gone')
  const rows = made ? [row({ kind: 'agency', about: agency.documentId, did: 'create', published: true })] : []
  const head =
    catalogue === null
      ? await createCatalogue(strapi, document, agency, choices, reason)
      : await updateCatalogue(strapi, document, { ...prepared, catalogue }, choices, reason)
  return { agencyKey: agency.documentId, catalogueKey: head.about, rows: [...rows, head] }
}

/** Puts rows of the history beside what they tell of, in the same transaction. */
export const writeRows = async (
  strapi: Core.Strapi,
  importId: number,
  rows: readonly WrittenRow[],
): Promise<void> => {
  if (rows.length === 0) return
  await table(strapi, 'importRow').createMany({
    data: rows.map((one) => ({ importId, undone: false, ...one })),
  })
}
