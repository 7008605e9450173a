import { setImmediate as breathe } from 'node:timers/promises'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import {
  AgencyDocument,
  defaultLocale,
  isWithheld,
  reimport,
  type Reimport,
} from '@gongkai/catalogue-core/catalogue'
import { documents, table } from '../doors.ts'
import { digestOfValues, sameFields } from './canonical.ts'
import { readLedger, writeLedger, type Ledger } from './ledger.ts'
import { uploadFiles } from './upload.ts'
import { agencyValues, catalogueValues, itemValues, recordValues } from './values.ts'

export interface ImportOptions {
  /** Publish what the document says is public; otherwise everything stays a draft. */
  readonly publish: boolean
  /** Folder of the attachments that records name; null when there are none. */
  readonly attachments: string | null
  readonly progress?: (done: number, total: number) => void
}

export type ImportReport = Readonly<Record<Reimport, number>> & { readonly agency: string }

type Kind = 'agency' | 'catalogue' | 'item' | 'record'

interface Step {
  readonly kind: Kind
  /** Place in the file; the ledger's key. */
  readonly place: string
  readonly values: object
  /** Relations and files, made only when the row is: they are not compared. */
  readonly links: () => Promise<object>
  readonly release: boolean
}

// Rows of one transaction: large enough to be fast, small enough that others get the database in between.
const batchSize = 25
const locale = defaultLocale

/**
 * The product's own way in: an agency's document becomes rows, through every guard of the document service.
 * Running it again changes nothing; what an editor changed or deleted since stays as the editor left it.
 */
export const importer = ({ strapi }: { strapi: Core.Strapi }) => {
  const put = async (step: Step, ledger: Ledger): Promise<Reimport> => {
    const before = ledger[step.place]
    const digest = digestOfValues(step.values)
    const present =
      before === undefined
        ? null
        : await table(strapi, step.kind).findOne({
            where: {
              documentId: before.documentId,
              locale,
              ...(step.kind === 'agency' ? {} : { publishedAt: null }),
            },
          })
    const outcome = reimport({
      file: digest,
      imported: before?.digest ?? null,
      present: present === null ? null : digestOfValues(sameFields(present, step.values)),
    })
    if (outcome !== 'create' && outcome !== 'update') return outcome
    const service = documents(strapi, step.kind)
    const row =
      before === undefined || outcome === 'create'
        ? await service.create({ locale, data: { ...step.values, ...(await step.links()) } })
        : await service.update({ documentId: before.documentId, locale, data: step.values })
    if (row === null) return 'deleted'
    if (step.release) await service.publish({ documentId: row.documentId, locale })
    ledger[step.place] = { documentId: row.documentId, digest }
    return outcome
  }

  const commit = async (given: unknown, options: ImportOptions): Promise<ImportReport> => {
    const document = v.parse(AgencyDocument, given)
    const { publish, attachments, progress } = options
    const report = { agency: document.slug, create: 0, update: 0, unchanged: 0, edited: 0, deleted: 0 }
    const known = await table(strapi, 'agency').findOne({ where: { slug: document.slug, locale } })
    const ledger: Ledger = known === null ? {} : await readLedger(strapi, known.documentId)
    const keyOf = (place: string): string => ledger[place]?.documentId ?? ''

    const head: readonly Step[] = [
      {
        kind: 'agency',
        place: 'agency',
        values: agencyValues(document),
        links: () => Promise.resolve({}),
        release: false,
      },
      {
        kind: 'catalogue',
        place: 'catalogue',
        values: catalogueValues(document),
        links: () => Promise.resolve({ agency: keyOf('agency') }),
        release: publish,
      },
    ]
    const items = document.catalogue.items.map((item, i): Step => ({
      kind: 'item',
      place: `item ${String(i + 1)}`,
      values: itemValues(item),
      links: () => Promise.resolve({ catalogue: keyOf('catalogue') }),
      release: publish && !isWithheld(item.attribute),
    }))
    const records = document.records.map((record, i): Step => ({
      kind: 'record',
      place: `record ${String(i + 1)}`,
      values: recordValues(record),
      links: async () => ({
        item: keyOf(`item ${String(record.item)}`),
        attachments: attachments === null ? [] : await uploadFiles(strapi, attachments, record.attachments),
      }),
      release: publish && record.released && record.attribute === 'active',
    }))

    const steps = [...head, ...items, ...records]
    for (let from = 0; from < steps.length; from += batchSize) {
      await strapi.db.transaction(async () => {
        for (const step of steps.slice(from, from + batchSize)) report[await put(step, ledger)] += 1
        if (from === 0) await putDepartments(document, keyOf('agency'))
        await writeLedger(strapi, keyOf('agency'), ledger)
      })
      progress?.(Math.min(from + batchSize, steps.length), steps.length)
      // Synchronous SQLite never leaves the microtask queue; without this, finished statements pile up in memory.
      await breathe()
    }
    return report
  }

  const putDepartments = async (document: AgencyDocument, agencyKey: string): Promise<void> => {
    if ((await table(strapi, 'department').count({ where: { agencyKey } })) > 0) return
    for (const [i, { name, phone }] of document.departments.entries())
      await documents(strapi, 'department').create({
        locale,
        data: { name, phone, order: i + 1, agency: agencyKey },
      })
  }

  return { commit }
}
