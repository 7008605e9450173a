import { PublishedAgency, type Item } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import { distractors, seedAgencies } from '../search/corpus.ts'

/** Rows of an agency to one record, about as agencies publish in a year. */
const rowsToRecord = 20
const rowsInBody = 8

/** The same for the same input: what is measured today can be measured again. */
export const scattered = (seed: number): number => {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d)
  return (Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) ^ (mixed >>> 15)) >>> 0
}

const first = '东西南北中安平永新长宁清江河山云龙石金玉'
const second = '阳川州城宁水泉原源山江河湖海林岭丰和兴安'
/** A made-up county; four hundred names, then numbered. */
export const county = (copy: number): string => {
  const at = scattered(copy)
  const turn = Math.floor(copy / 400)
  return `${first[at % 20] ?? ''}${second[Math.floor(at / 20) % 20] ?? ''}县${turn === 0 ? '' : `第${String(turn)}区`}`
}

/** Other numbers of the same length: phones and document numbers of another place. */
export const renumbered = (text: string, seed: number): string =>
  text.replace(/\d{7,}|(?<=[〕\]】）)])\d{1,4}(?=号)/gu, (digits, at: number) =>
    String(scattered(seed + at + digits.length) % 10 ** Math.min(9, digits.length)).padStart(
      digits.length,
      '1',
    ),
  )

const itemCopy = (item: Item, at: number, seed: number, place: string) => ({
  ...item,
  id: `${item.id}c${String(seed)}`,
  content: at % 2 === 0 ? `${place}${renumbered(item.content, seed)}` : renumbered(item.content, seed + at),
  basis: at % 3 === 0 ? item.basis.map((basis) => renumbered(basis, seed)) : item.basis,
  phones: item.phones.map((phone) => ({ ...phone, number: renumbered(phone.number, seed + (at % 4)) })),
})

/** Records are as long as records are, and speak in the words of the rows that they stand under. */
const recordsOf = (slug: string, items: readonly ReturnType<typeof itemCopy>[], place: string) =>
  items.flatMap((item, at) =>
    at % rowsToRecord > 0
      ? []
      : [
          {
            id: `${item.id}r`,
            code: `2026-${String(at + 1)}`,
            item: item.code,
            releasedAt: '2026-11-20T01:00:00.000Z',
            updatedAt: '2026-11-20T01:00:00.000Z',
            attachments: [],
            title: `${place}${item.path.at(-1) ?? ''}公告`,
            summary: item.content.slice(0, 120),
            body: Array.from({ length: rowsInBody }, (_, i) => {
              const other = items[(at + i) % items.length]
              return `${other?.path.join('，') ?? ''}：${other?.content ?? ''}。${other?.basis.join('；') ?? ''}`
            }).join('\n\n'),
            kind: 'notice',
            theme: null,
            indexNumber: null,
            documentNumber: `${slug.slice(0, 1).toUpperCase()}发〔2026〕${String((at % 90) + 1)}号`,
            formedOn: '2026-11-19',
            validity: 'valid',
            effectiveFrom: null,
            endedOn: null,
            attribute: 'active',
            publisher: null,
          },
        ],
  )

const agencyCopy = (agency: PublishedAgency, copy: number, order: number): PublishedAgency => {
  const place = county(order)
  const items = agency.catalogues.flatMap(({ items: rows }) =>
    rows.map((item, at) => itemCopy(item, at, order, place)),
  )
  const slug = `${agency.slug.slice(0, 20)}-c${String(copy)}`
  return v.parse(PublishedAgency, {
    ...agency,
    id: `${agency.id}c${String(copy)}`,
    slug,
    name: `${place}${agency.name.replace(/^.*?(?:省|市|区|县)/u, '')}`,
    place: `${agency.place ?? ''}${place}`,
    order,
    catalogues: agency.catalogues.slice(0, 1).map((catalogue) => ({ ...catalogue, items })),
    records: recordsOf(slug, items, place),
  })
}

/**
 * The real catalogues and the agencies beside them, then the same of other places without end: other ids, names, phones
 * and numbers, some thousands of agencies to the hundred thousand documents. One agency after the other: a million
 * documents need no more memory than one.
 */
export async function* agencies(): AsyncGenerator<PublishedAgency> {
  const real = [...(await seedAgencies()), ...(await distractors())]
  yield* real
  for (let copy = 1; ; copy += 1)
    for (const [i, agency] of real.entries()) yield agencyCopy(agency, copy, copy * real.length + i)
}
