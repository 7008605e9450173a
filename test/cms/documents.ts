import type { Core } from '@strapi/strapi'
import { release } from './people.ts'

/** The document service as a script would use it, for our content types. */
interface Entry {
  readonly documentId: string
  readonly [field: string]: unknown
}

interface Documents {
  create(params: object): Promise<Entry>
  update(params: object): Promise<Entry | null>
  publish(params: object): Promise<{ entries: readonly Entry[] }>
  unpublish(params: object): Promise<unknown>
  delete(params: object): Promise<unknown>
  findOne(params: object): Promise<Entry | null>
  findMany(params?: object): Promise<readonly Entry[]>
  clone(params: object): Promise<{ documentId: string; entries: readonly Entry[] }>
}

type Kind = 'agency' | 'department' | 'basis' | 'catalogue' | 'item' | 'record'

export const documents = (strapi: Core.Strapi, kind: Kind): Documents =>
  strapi.documents(`plugin::catalogue.${kind}` as never) as unknown as Documents

export const rows = (strapi: Core.Strapi, kind: Kind | 'change' | 'delivery' | 'file-text') =>
  strapi.db.query(`plugin::catalogue.${kind}` as never) as unknown as {
    findMany(query?: object): Promise<readonly (Entry & { readonly id: number })[]>
    count(query?: object): Promise<number>
  }

/** A code with the right check digit; without one no record is released. */
export const indexCode = '000014349'

/** An agency with a published catalogue: what every other test starts from. */
export const agencyWithCatalogue = async (strapi: Core.Strapi, slug: string) => {
  const agency = await documents(strapi, 'agency').create({
    data: { name: `${slug}局`, printedName: slug, slug, indexCode },
  })
  const catalogue = await documents(strapi, 'catalogue').create({
    data: {
      name: '目录',
      agency: agency.documentId,
      columns: [{ shows: 'content', name: '公开内容', over: null }],
    },
  })
  await release(strapi, 'catalogue', catalogue)
  return { agency, catalogue }
}

export const item = (strapi: Core.Strapi, catalogue: { readonly documentId: string }, more: object = {}) =>
  documents(strapi, 'item').create({
    data: {
      name: '机构概况',
      groups: ['机构信息'],
      content: '地址、电话',
      catalogue: catalogue.documentId,
      ...more,
    },
  })

/** A published item to put records under. */
export const itemOf = async (strapi: Core.Strapi, slug: string): Promise<string> => {
  const { catalogue } = await agencyWithCatalogue(strapi, slug)
  const { documentId } = await item(strapi, catalogue)
  await release(strapi, 'item', { documentId })
  return documentId
}

/** A draft that could be released as it stands; a test says only what it is about. */
export const record = (strapi: Core.Strapi, under: string, more: object = {}) =>
  documents(strapi, 'record').create({
    data: { title: '通知', body: '正文', formedOn: '2026-11-01', item: under, ...more },
  })
