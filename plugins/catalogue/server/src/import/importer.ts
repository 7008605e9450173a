import { setImmediate as breathe } from 'node:timers/promises'
import { createHash } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import {
  AgencyDocument,
  defaultLocale,
  isOver,
  reimport,
  relations,
  type Reimport,
} from '@gongkai/catalogue-core/catalogue'
import { ImportChoices, type ImportPlan } from '@gongkai/catalogue-core/import'
import { documents, table } from '../doors.ts'
import { shanghaiDay } from '../today.ts'
import { actingAs } from '../people/acting.ts'
import { digestOfValues, sameFields } from './canonical.ts'
import { readLedger, writeLedger, type Ledger } from './ledger.ts'
import { prepare } from './prepare.ts'
import { runImport, type Watch } from './run.ts'
import { startImport } from './start.ts'
import { uploadFiles } from './upload.ts'
import { agencyValues, recordValues } from './values.ts'

export interface ImportOptions {
  /** Publish what the document says is public; otherwise everything stays a draft. */
  readonly publish: boolean
  /** Folder of the attachments that records name; null when there are none. */
  readonly attachments: string | null
  readonly progress?: Watch['progress']
}

export type ImportReport = Readonly<Record<Reimport, number>> & { readonly agency: string }

interface Step {
  readonly kind: 'agency' | 'record'
  /** Place in the file; the ledger's key. */
  readonly place: string
  readonly values: object
  /** Relations and files, made only when the row is: they are not compared. */
  readonly links: () => Promise<object>
  readonly release: boolean
}

/** Whether carrying the plan out would write anything: an import of nothing leaves no line in the history. */
const isWork = ({ head, rows }: ImportPlan): boolean =>
  head.outcome === 'create' ||
  head.outcome === 'update' ||
  rows.some(({ does, publishes }) => does !== 'nothing' || publishes)

/** The items that the rows of the file are, in its order; null for one that is not there. */
const documentIdsOf = ({ rows }: ImportPlan): readonly (string | null)[] =>
  rows.flatMap(({ row, outcome, documentId }) =>
    row === null ? [] : [outcome === 'deleted' ? null : documentId],
  )

// Rows of one transaction: large enough to be fast, small enough that others get the database in between.
const batchSize = 25
const locale = defaultLocale

/** Key of a record in the ledger, by its position in the file, counted from 1. */
const recordPlace = (position: number): string => `record ${String(position)}`

/**
 * The way in for an agency with everything of it, as seeds are: its own words and its records through the document
 * service, its catalogue as any imported file. Running it again changes nothing; what an editor changed, took down or
 * deleted since stays as the editor left it.
 */
export const importer = ({ strapi }: { strapi: Core.Strapi }) => {
  const isPublished = async (kind: 'record', documentId: string): Promise<boolean> =>
    (await table(strapi, kind).count({ where: { documentId, locale, publishedAt: { $notNull: true } } })) > 0

  const put = async (step: Step, ledger: Ledger): Promise<Reimport> => {
    const before = ledger[step.place]
    const digest = digestOfValues(step.values)
    const draft = step.kind === 'agency' ? {} : { publishedAt: null }
    const present =
      before === undefined
        ? null
        : await table(strapi, step.kind).findOne({
            where: { documentId: before.documentId, locale, ...draft },
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
    // What was taken down since the last import stays down, whatever the file says of it now.
    const goesOut = step.release && (outcome === 'create' || (await isPublished('record', row.documentId)))
    if (goesOut) await service.publish({ documentId: row.documentId, locale })
    ledger[step.place] = { documentId: row.documentId, digest }
    return outcome
  }

  const putAll = async (
    steps: readonly Step[],
    report: Record<Reimport, number>,
    ledger: Ledger,
    agencyKeyOf: () => string,
  ): Promise<void> => {
    for (let from = 0; from < steps.length; from += batchSize) {
      await strapi.db.transaction(async () => {
        for (const step of steps.slice(from, from + batchSize)) report[await put(step, ledger)] += 1
        await writeLedger(strapi, agencyKeyOf(), ledger)
      })
      // Synchronous SQLite never leaves the microtask queue; without this, finished statements pile up in memory.
      await breathe()
    }
  }

  const putCatalogue = async (
    { slug, catalogue, records }: AgencyDocument,
    { publish, progress }: ImportOptions,
    report: Record<Reimport, number>,
  ): Promise<readonly (string | null)[]> => {
    const wanted = {
      document: catalogue,
      own: true,
      target: { agency: slug },
      choices: v.parse(ImportChoices, { publish }),
    }
    const rehearsed = async (): Promise<ImportPlan> => {
      const found = await prepare(strapi, wanted)
      if (!found.prepared) throw new Error(`${slug}: ${found.because.code}`)
      return found.plan
    }
    const plan = await rehearsed()
    for (const { outcome } of [plan.head, ...plan.rows]) {
      if (outcome === 'kept' || outcome === 'conflict') report.edited += 1
      else if (outcome !== 'gone') report[outcome] += 1
    }
    if (!isWork(plan)) return documentIdsOf(plan)
    const started = await startImport(strapi, {
      ...wanted,
      file: {
        name: `${slug}.json`,
        format: 'json',
        digest: createHash('sha256').update(JSON.stringify(catalogue)).digest('hex'),
      },
      by: 'npm start',
      lasting: true,
      fingerprint: null,
    })
    if (!started.started) throw new Error(`${slug}: ${started.because.code}`)
    await runImport(strapi, started.id, progress === undefined ? {} : { progress })
    // Only records ask which item a row became; without them nothing is read back.
    return records.length === 0 ? [] : documentIdsOf(await rehearsed())
  }

  const commit = (given: unknown, options: ImportOptions): Promise<ImportReport> =>
    actingAs({ is: 'seed', name: 'npm start' }, () => commitAll(given, options))

  const commitAll = async (given: unknown, options: ImportOptions): Promise<ImportReport> => {
    const document = v.parse(AgencyDocument, given)
    const report = { create: 0, update: 0, unchanged: 0, edited: 0, deleted: 0 }
    const known = await table(strapi, 'agency').findOne({ where: { slug: document.slug, locale } })
    const ledger: Ledger = known === null ? {} : await readLedger(strapi, known.documentId)
    const agencyKey = (): string => ledger['agency']?.documentId ?? known?.documentId ?? ''
    const head: Step = {
      kind: 'agency',
      place: 'agency',
      values: agencyValues(document),
      links: () => Promise.resolve({}),
      release: false,
    }
    await putAll([head], report, ledger, agencyKey)
    await putDepartments(document, agencyKey())
    const places = await putCatalogue(document, options, report)
    const { publish, attachments } = options
    const today = shanghaiDay(new Date())
    const records = document.records.map((record, i): Step => ({
      kind: 'record',
      place: recordPlace(i + 1),
      values: recordValues(record),
      links: async () => ({
        item: places[record.item - 1] ?? null,
        ...Object.fromEntries(
          relations.map((relation) => [
            relation,
            record[relation].flatMap((position) => ledger[recordPlace(position)]?.documentId ?? []),
          ]),
        ),
        attachments: attachments === null ? [] : await uploadFiles(strapi, attachments, record.attachments),
      }),
      // A file outlives what it tells: a penalty whose time is over stays a draft.
      release: publish && record.released && record.attribute === 'active' && !isOver(record, today),
    }))
    await putAll(records, report, ledger, agencyKey)
    return { agency: document.slug, ...report }
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
