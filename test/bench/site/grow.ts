import { createHash } from 'node:crypto'
import type { AgencyDocument } from '@gongkai/catalogue-core/catalogue'
import { scattered } from '../search-scale/copies.ts'
import { at, day, phone, town, type Office } from './words.ts'

type Row = AgencyDocument['catalogue']['items'][number]
type Told = AgencyDocument['records'][number]

/** A small file as a record carries it: each its own, named by its content as the CMS names it. */
export interface CityFile {
  readonly file: string
  readonly text: string
}

export const fileOf = ({ name }: Office, n: number): CityFile => {
  const lines = Array.from({ length: 24 }, (_, i) => `${String(i + 1)},${name},${phone(n * 31 + i)}`)
  const text = `序号,单位,电话\n${lines.join('\n')}\n`
  return { file: `${createHash('sha256').update(text).digest('hex')}.csv`, text }
}

export const itemOf = (rows: readonly Row[], own: Office, order: number, i: number) => {
  const row = at(rows, i)
  const seedOf = order * 10_007 + i
  // The rows of the seeds once, then again for each town: no agency prints the same name twice.
  const turn = Math.floor(i / rows.length)
  const names = row.path.map((step) => own.said(step, seedOf))
  return {
    ...row,
    id: `item${String(order)}x${String(i)}`,
    code: String(i + 1),
    updatedAt: `${day(seedOf)}T02:03:07.000Z`,
    number: String(i + 1),
    path: turn === 0 ? names : [...names.slice(0, 5), `${names.at(-1) ?? ''}（${town(turn - 1)}）`].slice(-6),
    content: own.said(row.content, seedOf),
    basis: row.basis.map((basis) => own.said(basis, order)),
    publisher: row.publisher === null ? null : own.said(row.publisher, seedOf),
    responsible: row.responsible === null ? null : own.said(row.responsible, seedOf),
    phones: [{ label: null, number: phone(seedOf % 4096) }],
    merged: [],
    doubts: [],
    ...(i % 3 === 0 ? { history: [{ is: 'released', at: `${day(seedOf)}T02:03:07.000Z` }] } : {}),
  }
}

export const recordOf = (
  told: readonly Told[],
  own: Office,
  order: number,
  i: number,
  items: number,
): Record<string, unknown> & { readonly code: string; readonly kind: string; readonly title: string } => {
  const { amends: _, repeals: __, interprets: ___, released: ____, ...whole } = at(told, i)
  const { item: _____, attachments, penaltyTier, publishUntil, ...record } = whole
  const seedOf = order * 20_011 + i
  const formedOn = day(seedOf)
  const turn = Math.floor(i / told.length)
  const held = attachments.length > 0 && i % 10 === 0 ? [fileOf(own, seedOf)] : []
  return {
    ...record,
    id: `record${String(order)}x${String(i)}`,
    code: `${formedOn.slice(0, 4)}-${String(i + 1)}`,
    item: String((scattered(seedOf) % items) + 1),
    releasedAt: `${formedOn}T08:00:00.000Z`,
    updatedAt: `${formedOn}T08:00:00.000Z`,
    title: `${own.said(record.title, seedOf)}${turn === 0 ? '' : `（${town(turn - 1)}）`}`,
    summary: record.summary === null ? null : own.said(record.summary, seedOf),
    body: own.said(record.body, seedOf),
    indexNumber: `00${String(1_000_000 + order)}/${formedOn.slice(0, 4)}-${String(i + 1).padStart(5, '0')}`,
    documentNumber:
      record.documentNumber === null
        ? null
        : `${own.shortName}发〔${formedOn.slice(0, 4)}〕${String(i + 1)}号`,
    formedOn,
    publisher: own.name,
    attachments: held.map(({ file, text }, n) => ({
      file,
      name: `${own.said(record.title, seedOf).slice(0, 60)}附件${String(n + 1)}.csv`,
      mime: 'text/csv',
      bytes: Buffer.byteLength(text),
    })),
    tier: penaltyTier,
    publishUntil: publishUntil === null ? null : '2030-12-31',
  }
}

type Made = ReturnType<typeof recordOf>

/** Each interpretation tied to the normative document before it, as both ends see it. */
export const tied = (records: readonly Made[]): readonly object[] => {
  const links = new Map<Made, readonly object[]>()
  const tie = (from: Made, relation: string, { code, title }: Made): void => {
    links.set(from, [...(links.get(from) ?? []), { relation, code, title, on: null }])
  }
  let before: Made | null = null
  for (const record of records) {
    if (record.kind === 'normative') before = record
    if (record.kind !== 'interpretation' || before === null) continue
    tie(record, 'interprets', before)
    tie(before, 'interpretedBy', record)
  }
  return records.map((record) => ({ ...record, links: links.get(record) ?? [] }))
}
