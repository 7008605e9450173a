import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { readPublishedAgency } from '@gongkai/catalogue-core/page'

/** What editors may have done to what is public, however odd. */
export type Edit = (agencies: readonly PublishedAgency[]) => readonly PublishedAgency[]

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

type Place = readonly (string | number)[]

/** Where words stand in a text of JSON. */
const wordsIn = (json: Json, at: Place = []): readonly Place[] => {
  if (typeof json === 'string' || json === null) return [at]
  if (typeof json !== 'object') return []
  return Object.entries(json).flatMap(([key, value]) => wordsIn(value, [...at, key]))
}

const changedAt = (json: Json, [step, ...rest]: Place, change: (word: Json) => Json): Json => {
  if (step === undefined) return change(json)
  if (Array.isArray(json))
    return json.map((one: Json, i) => (String(i) === step ? changedAt(one, rest, change) : one))
  if (typeof json !== 'object' || json === null) return json
  const object = json as { readonly [key: string]: Json }
  return { ...object, [step]: changedAt(object[step] ?? null, rest, change) }
}

const asJson = (agency: PublishedAgency): Json => JSON.parse(JSON.stringify(agency)) as Json

/** The agency with the change, where that is still one that could be public; as it was where not. */
const ifPublic = (before: PublishedAgency, changed: unknown): PublishedAgency => {
  const reading = readPublishedAgency(changed)
  return reading.read && reading.value.slug === before.slug && reading.value.locale === before.locale
    ? reading.value
    : before
}

const inOne =
  (which: number, change: (agency: PublishedAgency) => unknown): Edit =>
  (agencies) =>
    agencies.map((agency, i) => (i === which % agencies.length ? ifPublic(agency, change(agency)) : agency))

const nth = fc.nat({ max: 10_000 })

/** One word anywhere: a phone, a name, a day, an option, a body. */
const word = fc
  .tuple(nth, nth, fc.constantFrom('改', '', '2026-11-30', '028-26110000', '<b>&', '领导信息', '3'))
  .map(([which, place, text]): Edit =>
    inOne(which, (agency) => {
      const json = asJson(agency)
      const places = wordsIn(json)
      const at = places[place % places.length] ?? []
      return changedAt(json, at, (before) =>
        typeof before === 'string' && text === '改' ? `${before}改` : text,
      )
    }),
  )

const withItems = (
  agency: PublishedAgency,
  change: (
    items: PublishedAgency['catalogues'][number]['items'],
  ) => PublishedAgency['catalogues'][number]['items'],
): unknown => ({
  ...agency,
  catalogues: agency.catalogues.map((catalogue, i) =>
    i === 0 ? { ...catalogue, items: change(catalogue.items) } : catalogue,
  ),
})

const item = fc
  .tuple(nth, nth, fc.constantFrom('gone', 'new', 'moved', 'phone', 'succeeded'))
  .map(([which, place, what]): Edit =>
    inOne(which, (agency) => {
      const items = agency.catalogues[0]?.items ?? []
      const one = items[place % Math.max(1, items.length)]
      if (one === undefined) return agency
      switch (what) {
        case 'gone':
          return withItems(agency, (all) => all.filter((other) => other !== one))
        case 'new':
          return withItems(agency, (all) => [
            ...all,
            { ...one, id: `new${String(place)}`, code: `n${String(place)}` } as typeof one,
          ])
        case 'moved':
          return withItems(agency, (all) => [...all.filter((other) => other !== one), one])
        case 'phone':
          return withItems(agency, (all) =>
            all.map((other) =>
              other === one
                ? { ...one, phones: [{ label: '咨询电话', number: `028-${String(place)}` }] }
                : other,
            ),
          )
        case 'succeeded':
          return {
            ...(withItems(agency, (all) => all.filter((other) => other !== one)) as PublishedAgency),
            succeeded: [
              ...(agency.succeeded ?? []),
              ...items
                .filter((other) => other !== one)
                .slice(0, 1)
                .map(({ code }) => ({ code: one.code, to: [code] })),
            ],
          }
      }
    }),
  )

const record = fc
  .tuple(nth, nth, fc.constantFrom('gone', 'withdrawn', 'new'))
  .map(([which, place, what]): Edit =>
    inOne(which, (agency) => {
      const one = agency.records[place % Math.max(1, agency.records.length)]
      if (one === undefined) return agency
      const others = agency.records.filter((other) => other !== one)
      switch (what) {
        case 'gone':
          return { ...agency, records: others }
        case 'withdrawn': {
          const { code, title, item: under } = one
          const notice = { code, title, item: under, reason: '内容有误', at: '2026-11-26T00:00:00.000Z' }
          return { ...agency, records: others, withdrawn: [...agency.withdrawn, notice] }
        }
        case 'new':
          return {
            ...agency,
            records: [
              {
                ...one,
                id: `new${String(place)}`,
                code: `2026-${String(place)}`,
                attachments: [],
                images: [],
                body: '<p>新</p>',
              },
              ...agency.records,
            ],
          }
      }
    }),
  )

/** A whole agency goes, comes back, or changes its place in the list. */
const whole = fc
  .tuple(nth, fc.constantFrom('gone', 'order', 'first'))
  .map(([which, what]): Edit => (agencies) => {
    const one = agencies[which % agencies.length]
    if (one === undefined) return agencies
    if (what === 'order') return agencies.map((other) => (other === one ? { ...one, order: which } : other))
    const others = agencies.filter((other) => other !== one)
    if (what === 'first') return [one, ...others]
    return others.length < 2 ? agencies : others
  })

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { arbitrary: word, weight: 5 },
  { arbitrary: item, weight: 3 },
  { arbitrary: record, weight: 3 },
  { arbitrary: whole, weight: 1 },
)

/** The index as the CMS gives it: another word for any other text. */
export const indexOf = (agencies: readonly PublishedAgency[]): string =>
  JSON.stringify({
    agencies: agencies.map((agency) => ({
      slug: agency.slug,
      locale: agency.locale,
      digest: createHash('sha256').update(JSON.stringify(agency)).digest('hex'),
    })),
  })
