import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Moment } from '../catalogue/ids.ts'
import { itemHistory, type VersionWords } from './item-history.ts'

const at = (day: number): Moment => v.parse(Moment, `2026-11-${String(day).padStart(2, '0')}T01:00:00.000Z`)

const words = {
  name: '机构概况',
  groups: ['机构信息'],
  content: '地址',
  publisher: null,
  attribute: [{ option: '主动公开', ticked: 'yes' }],
}
const version = (said: Partial<VersionWords>): VersionWords => ({
  state: 'replaced',
  releasedAt: at(1),
  releasedBy: '3',
  endedAt: null,
  words,
  ...said,
})
const withheld = { ...words, content: '密', attribute: [{ option: '不予公开', ticked: 'yes' }] }

describe('an item’s history', () => {
  test('is empty without versions, and without one that was released', () => {
    expect(itemHistory([])).toEqual([])
    expect(
      itemHistory(
        (['draft', 'inReview', 'returned', 'approved', 'scheduled'] as const).map((state) =>
          version({ state, releasedAt: null }),
        ),
      ),
    ).toEqual([])
  })

  test('names the printed fields that each release changed, and no word of them', () => {
    expect(
      itemHistory([
        version({}),
        version({ releasedAt: at(2), words: { ...words, content: '地址、电话', groups: ['机构'] } }),
        version({
          state: 'published',
          releasedAt: at(3),
          words: { ...words, name: '概况', groups: ['机构'] },
        }),
      ]),
    ).toEqual([
      { is: 'released', at: at(1) },
      { is: 'changed', at: at(2), fields: ['path', 'content'] },
      { is: 'changed', at: at(3), fields: ['path', 'content'] },
    ])
  })

  test('leaves out what print does not show, and what is empty in another way', () => {
    expect(
      itemHistory([
        version({}),
        version({
          releasedAt: at(2),
          words: { ...words, keywords: ['看病'], doubts: ['?'], publisher: '', phones: [] },
        }),
      ]),
    ).toEqual([{ is: 'released', at: at(1) }])
  })

  test('tells when it was taken down and came back, and what had changed by then', () => {
    const history = itemHistory([
      version({ state: 'withdrawn', endedAt: at(5) }),
      version({ state: 'published', releasedAt: at(9), words: { ...words, deadline: '即时' } }),
    ])
    expect(history).toEqual([
      { is: 'released', at: at(1) },
      { is: 'withdrawn', at: at(5) },
      { is: 'releasedAgain', at: at(9), fields: ['deadline'] },
    ])
  })

  test('has no trace of what was withheld, or of work that never came out', () => {
    const told = itemHistory([
      version({ endedAt: at(2) }),
      version({ releasedAt: at(2), words: withheld, state: 'withdrawn', endedAt: at(4) }),
      version({ state: 'returned', releasedAt: null, words: { ...words, content: '草稿' } }),
      version({ state: 'published', releasedAt: at(7) }),
    ])
    expect(told).toEqual([{ is: 'released', at: at(1) }])
    // A version whose attribute cannot be read may have been withheld.
    expect(itemHistory([version({ words: { ...words, attribute: '不予公开' } })])).toEqual([])
    expect(itemHistory([version({ words: null })])).toEqual([])
  })

  test('gives no day to what was public before there were versions', () => {
    expect(
      itemHistory([
        version({ releasedBy: ':before' }),
        version({ state: 'published', releasedAt: at(6), words: { ...words, content: '新' } }),
      ]),
    ).toEqual([{ is: 'changed', at: at(6), fields: ['content'] }])
  })
})
