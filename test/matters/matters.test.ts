import { readFileSync } from 'node:fs'
import { AgencyDocument } from '@gongkai/catalogue-core/catalogue'
import { matterOf, type Placed } from '@gongkai/catalogue-core/page'
import { matters } from '@gongkai/config/matters'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import judged from './judged.json' with { type: 'json' }

/** `=`: fits no matter of the vocabulary; goes by its own name or by nothing. */
const said = (placed: Placed): string => (placed.is === 'matter' ? placed.id : '=')

/*
 * Every row of the five catalogues, judged by hand from the words of its path before the vocabulary was tried on it. The
 * vocabulary was written by somebody who had read them: what it does with other agencies’ words this does not tell.
 */
test.each(Object.entries(judged))(
  'the rows of %s fall under the matters they were judged to',
  (slug, rows) => {
    const file = new URL(`../../seeds/catalogues/${slug}.json`, import.meta.url)
    const { items } = v.parse(AgencyDocument, JSON.parse(readFileSync(file, 'utf8'))).catalogue
    expect(items.map((item) => [item.path.join(' › '), said(matterOf(item, matters))])).toEqual(rows)
  },
)

test('each matter has an address and a word of its own', () => {
  const { matters: all, ranked } = matters
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  const words = ranked.map(({ word }) => word)
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
})

test.each([
  [['重大民生信息', '医疗卫生'], ['重大民生信息', '医疗卫生'], true],
  [['甲', '其他'], ['乙', '其他'], false],
])('what fits nothing falls together by equal names that say something', (one, other, together) => {
  const [a, b] = [matterOf({ path: one }, matters), matterOf({ path: other }, matters)]
  expect(a.is !== 'nothing' && b.is !== 'nothing' && a.id === b.id).toBe(together)
})
