import { audits } from '../real/lighthouse.ts'
import { publicSite, seededAgencies } from '../real/public-site.ts'
import { row, type Row } from './measure.ts'

const pages = ['/', '/demo/', '/qilin/catalogue/', '/ziyang/items/23/', '/demo/records/1/', '/search/']

/** Points for speed as Lighthouse gives them, for a phone on a slow line; each page so many times. */
export const lighthouse = async (runs: number): Promise<readonly Row[]> => {
  const site = await publicSite(await seededAgencies(), {}, { compressed: true })
  const { audit, close } = await audits()
  try {
    const rows: Row[] = []
    for (const page of pages) {
      const points: number[] = []
      for (let run = 0; run < runs; run += 1)
        points.push((await audit(`${site.url}${page}`, ['performance'])).points.performance)
      rows.push(row('lighthouse', `${page}: performance, median of ${String(runs)}`, points, null, 'points'))
    }
    return rows
  } finally {
    await close()
    await site.remove()
  }
}
