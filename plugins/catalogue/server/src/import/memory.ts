import type { Core } from '@strapi/strapi'
import type { DocumentItem, HeadWords } from '@gongkai/catalogue-core/import'
import { table, type ImportRowRecord } from '../doors.ts'

/** What earlier imports put into a catalogue: the third text beside the file's and the editor's. */
export interface Memory {
  readonly items: ReadonlyMap<string, DocumentItem>
  readonly head: HeadWords | null
  /** Items that an import published. */
  readonly published: ReadonlySet<string>
}

const pageSize = 1000

/** Rows of these imports, oldest first, page by page: ten thousand of them are not held beside what is made of them. */
export async function* importRows(
  strapi: Core.Strapi,
  where: object,
  direction: 'asc' | 'desc' = 'asc',
): AsyncGenerator<ImportRowRecord> {
  let after: number | null = null
  for (;;) {
    const from: object = after === null ? {} : { id: direction === 'asc' ? { $gt: after } : { $lt: after } }
    const page: readonly ImportRowRecord[] = await table(strapi, 'importRow').findMany({
      where: { ...where, ...from },
      orderBy: { id: direction },
      limit: pageSize,
    })
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    after = last.id
  }
}

export const readMemory = async (strapi: Core.Strapi, catalogueKey: string): Promise<Memory> => {
  const imports = await table(strapi, 'import').findMany({
    where: { catalogueKey, state: { $ne: 'undone' } },
    select: ['id'],
  })
  const items = new Map<string, DocumentItem>()
  const published = new Set<string>()
  let head: HeadWords | null = null
  const where = { importId: { $in: imports.map(({ id }) => id) }, undone: false }
  for await (const row of importRows(strapi, where)) {
    if (row.published) published.add(row.about)
    if (row.kind === 'item' && row.after !== null) items.set(row.about, row.after as DocumentItem)
    if (row.kind === 'catalogue' && row.after !== null) head = row.after as HeadWords
  }
  return { items, head, published }
}
