import type { Core } from '@strapi/strapi'

/** The plugin's own service. */
interface Audit {
  settle(): Promise<void>
  verify(): Promise<{ readonly whole: boolean }>
}

export const auditOf = (strapi: Core.Strapi): Audit =>
  (strapi.plugin('catalogue') as unknown as { service(name: string): Audit }).service('audit')

export interface AuditLine {
  readonly seq: number
  readonly act: string
  readonly about: string | null
  readonly who: { readonly is: string; readonly name: string }
  readonly reason: string | null
  readonly title: string | null
  readonly refused: readonly string[]
  readonly detail: Readonly<Record<string, unknown>>
}

/** The audit from a line on, once everything is written that was done and refused until now. */
export const auditAfter = async (
  strapi: Core.Strapi,
  seq = 0,
  where: object = {},
): Promise<readonly AuditLine[]> => {
  await auditOf(strapi).settle()
  const rows = (await strapi.db
    .query('plugin::catalogue.audit')
    .findMany({ where: { ...where, seq: { $gt: seq } }, orderBy: { seq: 'asc' } })) as readonly {
    readonly seq: number
    readonly entry: string
  }[]
  return rows.map(({ seq: at, entry }) => ({ ...(JSON.parse(entry) as Omit<AuditLine, 'seq'>), seq: at }))
}
