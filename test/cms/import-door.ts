import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import type { ImportSummary, Rehearsal } from '@gongkai/catalogue-core/import'
import { writeFile } from '@gongkai/office'
import { operatorToken } from '../real/strapi.ts'
import { until } from '../real/until.ts'

const seeds = path.resolve(import.meta.dirname, '../../seeds/catalogues')

export const seedCatalogue = async (slug: string): Promise<CatalogueDocument> =>
  (JSON.parse(await readFile(path.join(seeds, `${slug}.json`), 'utf8')) as { catalogue: CatalogueDocument })
    .catalogue

/** A catalogue as the file a bureau would send. */
export const fileOf = (
  document: CatalogueDocument,
  format: 'xlsx' | 'docx' | 'csv' | 'json' = 'xlsx',
): File => new File([Buffer.from(writeFile(document, format).bytes)], `目录.${format}`)

export interface Answer<T> {
  readonly status: number
  readonly body: T & {
    readonly zh?: string
    readonly error?: { readonly details?: { readonly code?: string } }
  }
}

/** The command line's door of a CMS, as the command line knocks at it. */
export const door = (url: string, token = operatorToken) => {
  const ask = async <T>(method: string, at: string, body?: FormData): Promise<Answer<T>> => {
    const answer = await fetch(`${url}/api/catalogue${at}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body }),
    })
    const text = await answer.text()
    return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as Answer<T>['body'] }
  }
  const form = (file: File | null, options: object): FormData => {
    const data = new FormData()
    if (file !== null) data.set('file', file)
    data.set('options', JSON.stringify(options))
    return data
  }
  const rehearse = (file: File | null, options: object) =>
    ask<Rehearsal>('POST', '/import/rehearse', form(file, options))
  const commit = (file: File, options: object) =>
    ask<{ id: number }>('POST', '/import/commit', form(file, options))
  const summary = async (id: number): Promise<ImportSummary> =>
    (await ask<ImportSummary>('GET', `/imports/${String(id)}`)).body
  const ended = (id: number): Promise<ImportSummary> =>
    until(
      `import ${String(id)} ended`,
      async () => {
        const now = await summary(id)
        return ['running', 'undoing'].includes(now.state) ? false : now
      },
      120,
    )
  /** Rehearses, commits what was rehearsed, and waits for the end. */
  const run = async (file: File, options: object): Promise<ImportSummary> => {
    const { body } = await rehearse(file, options)
    if (body.outcome !== 'read') throw new Error(JSON.stringify(body))
    const { status, body: begun } = await commit(file, { ...options, fingerprint: body.plan?.fingerprint })
    if (status !== 202) throw new Error(JSON.stringify(begun))
    return ended(begun.id)
  }
  return { ask, rehearse, commit, summary, ended, run }
}
