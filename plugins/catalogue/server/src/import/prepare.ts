import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import {
  defaultLocale,
  problem,
  type CatalogueDocument,
  type Problem,
} from '@gongkai/catalogue-core/catalogue'
import {
  catalogueGoesOut,
  rehearse,
  type ImportChoices,
  type ImportPlan,
  type ImportTarget,
  type PlannedImport,
} from '@gongkai/catalogue-core/import'
import { table, type AgencyRow, type CatalogueRow } from '../doors.ts'
import { readStanding, type StandingCatalogue } from './standing.ts'

export interface ToImport {
  readonly document: CatalogueDocument
  /** The file is one of ours, with notes and doubts in it. */
  readonly own: boolean
  readonly target: ImportTarget
  readonly choices: ImportChoices
}

/** A plan with everything that carrying it out needs. */
export interface Prepared {
  readonly agency: AgencyRow | null
  readonly catalogue: StandingCatalogue | null
  readonly plan: ImportPlan
}

export type Preparing =
  ({ readonly prepared: true } & Prepared) | { readonly prepared: false; readonly because: Problem }

const locale = defaultLocale

const targetOf = async (
  strapi: Core.Strapi,
  agency: AgencyRow,
  wanted: ImportTarget['catalogue'],
): Promise<CatalogueRow | null | Problem> => {
  if (wanted === 'new') return null
  const where = { agencyKey: agency.documentId, locale, publishedAt: null }
  const [newest] = await table(strapi, 'catalogue').findMany({
    where: wanted === undefined ? where : { ...where, documentId: wanted },
    orderBy: { id: 'desc' },
    limit: 1,
  })
  return newest ?? (wanted === undefined ? null : problem('CATALOGUE_UNKNOWN'))
}

/** Reads what stands and rehearses the import against it. Writes nothing. */
export const prepare = async (
  strapi: Core.Strapi,
  { document, own, target, choices }: ToImport,
): Promise<Preparing> => {
  const agency = await table(strapi, 'agency').findOne({ where: { slug: target.agency, locale } })
  const row = agency === null ? null : await targetOf(strapi, agency, target.catalogue)
  if (row !== null && 'code' in row) return { prepared: false, because: row }
  const catalogue = row === null ? null : await readStanding(strapi, row)
  const plan = rehearse({
    file: document,
    head: catalogue === null ? null : { present: catalogue.present, imported: catalogue.imported },
    items: catalogue?.items ?? [],
    own,
    goesOut: catalogueGoesOut(catalogue, choices),
    choices,
  })
  return { prepared: true, agency, catalogue, plan }
}

/** SHA-256 over all that a plan says: equal exactly where what was rehearsed would be done. */
const fingerprintOf = (plan: ImportPlan, choices: ImportChoices, catalogue: string | null): string =>
  createHash('sha256')
    .update(JSON.stringify([plan, choices, catalogue]))
    .digest('hex')

/** The plan as people get it. */
export const shown = async (
  strapi: Core.Strapi,
  { agency, catalogue, plan }: Prepared,
  { target, choices }: ToImport,
  digest: string,
): Promise<PlannedImport> => {
  const catalogueKey = catalogue?.row.documentId ?? null
  const imports =
    catalogueKey === null
      ? []
      : await table(strapi, 'import').findMany({
          where: { catalogueKey, state: { $ne: 'undone' } },
          orderBy: { id: 'desc' },
          select: ['id', 'at', 'file'],
        })
  const again = imports.find(({ file }) => file.digest === digest)
  return {
    ...plan,
    agency: {
      slug: target.agency,
      name: agency?.name ?? target.name ?? target.agency,
      exists: agency !== null,
    },
    catalogue: catalogue === null ? null : { documentId: catalogue.row.documentId, name: catalogue.row.name },
    again: again === undefined ? null : { id: again.id, at: again.at },
    fingerprint: fingerprintOf(plan, choices, catalogueKey),
  }
}
