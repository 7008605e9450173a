import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import type { Problem } from '@gongkai/catalogue-core/catalogue'
import { ImportChoices, shownRows, type PlannedImport, type Rehearsal } from '@gongkai/catalogue-core/import'
import { prepare, shown } from './prepare.ts'
import type { ReadRequest } from './read-request.ts'

export type Rehearsed =
  | { readonly rehearsed: true; readonly rehearsal: Rehearsal }
  | { readonly rehearsed: false; readonly because: Problem }

const planOf = async (
  strapi: Core.Strapi,
  { options, digest, read }: ReadRequest,
): Promise<PlannedImport | Problem | null> => {
  if (read.outcome !== 'read' || options.target === undefined) return null
  const wanted = {
    document: read.document,
    own: read.own,
    target: options.target,
    choices: v.parse(ImportChoices, options.decisions),
  }
  const prepared = await prepare(strapi, wanted)
  return prepared.prepared ? shown(strapi, prepared, wanted, digest) : prepared.because
}

/** What the file says, how it was read, and what importing it would do. `all` rows for programs; people get the first thousand. */
export const rehearsalOf = async (
  strapi: Core.Strapi,
  request: ReadRequest,
  all: boolean,
): Promise<Rehearsed> => {
  const { read, name, digest } = request
  if (read.outcome !== 'read') {
    const { outcome, because, findings, tables } = read
    return { rehearsed: true, rehearsal: { outcome, because, findings, tables } }
  }
  const plan = await planOf(strapi, request)
  if (plan !== null && 'code' in plan) return { rehearsed: false, because: plan }
  const { document, findings, format, tables, table, header, columns, sheet } = read
  const cut = <T>(rows: readonly T[]): readonly T[] => (all ? rows : rows.slice(0, shownRows))
  return {
    rehearsed: true,
    rehearsal: {
      outcome: 'read',
      file: { name, format, digest },
      tables,
      table,
      header,
      columns,
      sheet,
      catalogue: { ...document, items: [...cut(document.items)] },
      items: document.items.length,
      findings: cut(findings),
      findingCount: findings.length,
      plan: plan === null ? null : { ...plan, rows: cut(interestingFirst(plan.rows)) },
    },
  }
}

/** Where not all rows are shown, those that nothing happens to are left out first. */
const interestingFirst = (rows: PlannedImport['rows']): PlannedImport['rows'] =>
  rows.length <= shownRows
    ? rows
    : [
        ...rows.filter(({ outcome }) => outcome !== 'unchanged'),
        ...rows.filter(({ outcome }) => outcome === 'unchanged'),
      ]
