import type { Core } from '@strapi/strapi'

interface Dashboard {
  readonly agency: { readonly key: string; readonly name: string }
  readonly [part: string]: unknown
}

interface Duties {
  look(agencyKey: string, now: Date): Promise<void>
  idle(): Promise<void>
  ticker(): { tick(now: Date): Promise<void> }
  remind(now: Date): Promise<void>
  dashboards(now: Date): Promise<readonly Dashboard[]>
}

/** The plugin's own service, which takes the day from whoever calls it. */
export const duties = (strapi: Core.Strapi): Duties =>
  strapi.plugin('catalogue').service('duties') as unknown as Duties

interface Row {
  readonly id: number
  readonly documentId: string
  readonly [field: string]: unknown
}

export const stored = (strapi: Core.Strapi, kind: 'task' | 'overdue' | 'reminder') =>
  strapi.db.query(`plugin::catalogue.${kind}` as never) as unknown as {
    findMany(query?: object): Promise<readonly Row[]>
    count(query?: object): Promise<number>
    createMany(query: object): Promise<unknown>
  }
