import type { DocumentItem, Duplicate } from './plan.ts'
import { contentKey, pathKey } from './words.ts'

// Short contents (“机构名称”) are rightly said in several rows.
const telling = 20

/** Rows that say again what a row above says: the same path and content, or the same long content under another path. */
export const duplicatesOf = (items: readonly DocumentItem[]): readonly Duplicate[] => {
  const rows = new Map<string, number>()
  const contents = new Map<string, number>()
  return items.flatMap((item, at): readonly Duplicate[] => {
    const row = at + 1
    const content = contentKey(item)
    const whole = `${pathKey(item)}\n\n${content}`
    const twin = rows.get(whole)
    // A merged cell says the same in all its rows because it was printed once.
    const printedHere = content.length >= telling && !item.merged.includes('content')
    const echo = printedHere ? contents.get(content) : undefined
    if (twin === undefined) rows.set(whole, row)
    if (printedHere && echo === undefined) contents.set(content, row)
    if (twin !== undefined) return [{ row, of: twin, same: 'path' }]
    return echo === undefined ? [] : [{ row, of: echo, same: 'content' }]
  })
}
