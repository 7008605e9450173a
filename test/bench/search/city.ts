import { PublishedAgency, type Item } from '@gongkai/catalogue-core/catalogue'
import { searchDocuments } from '@gongkai/catalogue-core/indexing'
import type { SearchDocument } from '@gongkai/catalogue-core/search'
import * as v from 'valibot'
import { catalogues } from './corpus.ts'

/** The same for the same input: what is measured today can be measured again. */
const scattered = (seed: number): number => {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d)
  return (Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) ^ (mixed >>> 15)) >>> 0
}

const first = '东西南北中安平永新长宁清江河山云龙石金玉'
const second = '阳川州城宁水泉原源山江河湖海林岭丰和兴安'

/** A made-up county of the city. */
const county = (copy: number): string => {
  const at = scattered(copy + 1)
  return `${first[at % 20] ?? ''}${second[Math.floor(at / 20) % 20] ?? ''}县`
}

/** Other digits of the same length: phones and document numbers of another place. */
const renumbered = (text: string, seed: number): string =>
  text.replace(/\d{7,}|(?<=[〕\]】）)])\d{1,4}(?=号)/gu, (digits, at: number) =>
    [...digits].map((_, i) => String(scattered(seed + 31 * at + i) % 10)).join(''),
  )

const clause = /[^，。；、\n]+[，。；、\n]*/gu

/** Of each five clauses one is another row's: no two places word their rows alike, and copies would compress too well. */
const reworded = (text: string, others: readonly string[], seed: number): string =>
  text.replace(clause, (own, at: number) => {
    const drawn = scattered(seed + at)
    return drawn % 5 === 0 ? (others[drawn % others.length] ?? own) : own
  })

const rowCopy = (item: Item, others: readonly string[], place: string, seed: number) => ({
  ...item,
  id: `${item.id}c${String(seed)}`,
  content: `${seed % 2 === 0 ? place : ''}${renumbered(reworded(item.content, others, seed), seed)}`,
  basis: seed % 3 === 0 ? item.basis.map((basis) => renumbered(basis, seed)) : item.basis,
  phones: item.phones.map((phone, i) => ({ ...phone, number: renumbered(phone.number, seed + i) })),
})

/** The real catalogues and the agencies beside them, and the same of other counties, until there are so many rows. */
export const city = async (rows: number): Promise<readonly SearchDocument[]> => {
  const real = await catalogues()
  const items = (agency: PublishedAgency): readonly Item[] => agency.catalogues.flatMap((one) => one.items)
  const others = real.flatMap((agency) => items(agency).flatMap(({ content }) => content.match(clause) ?? []))
  const documents = real.flatMap(searchDocuments)
  for (let copy = 1; documents.length < rows; copy += 1)
    for (const [i, agency] of real.entries()) {
      const place = county(copy * real.length + i)
      documents.push(
        ...searchDocuments(
          v.parse(PublishedAgency, {
            ...agency,
            slug: `${agency.slug}-${String(copy)}`,
            name: `${place}${agency.name.replace(/^.*?[省市区县]/u, '')}`,
            place: `${agency.place ?? ''}${place}`,
            catalogues: agency.catalogues.map((one, c) => ({
              ...one,
              items: one.items.map((item, at) =>
                rowCopy(item, others, place, 100_000 * copy + 1000 * i + 100 * c + at),
              ),
            })),
          }),
        ),
      )
    }
  return documents.slice(0, rows)
}
