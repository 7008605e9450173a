import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchRows } from './match.ts'
import { likeness } from './words.ts'

const row = (path: readonly string[], content: string, number: string | null = null) => ({
  path: [...path],
  content,
  number,
})
const paired = (file: Parameters<typeof matchRows>[0], standing: Parameters<typeof matchRows>[1]) =>
  Object.fromEntries(
    [...matchRows(file, standing)].map(([at, { standing: to, match }]) => [at, [to, match.by]]),
  )

const guide = row(['公开指南'], '政府信息公开指南：信息分类、获取方式、受理机构联系方式', '1')
const budget = row(['财政', '部门预算'], '部门预算、决算及“三公”经费的使用情况和说明', '2')
const rescue = row(['医疗救助', '救助对象'], '医疗救助对象认定条件、申请材料、办理程序和救助标准', '3')

describe('one row is one item', () => {
  test('by its path, wherever it stands and whatever its content says now', () => {
    const changed = { ...budget, content: '完全不同的内容' }
    expect(paired([rescue, changed, guide], [guide, budget, rescue])).toEqual({
      0: [2, 'path'],
      1: [1, 'path'],
      2: [0, 'path'],
    })
  })

  test('width and blanks are typesetting', () => {
    expect(paired([row(['公 开\n指南（２０２６）'], '甲')], [row(['公开指南(2026)'], '乙')])).toEqual({
      0: [0, 'path'],
    })
  })

  test('by its name where it moved to another group', () => {
    expect(paired([{ ...budget, path: ['重点领域', '部门预算'] }], [guide, budget])).toEqual({
      0: [1, 'name'],
    })
  })

  test('not by a name alone: a group of another subject may hold one of the same name', () => {
    expect(
      paired(
        [row(['养老', '申请材料'], '养老金申领所需的表格')],
        [row(['救助', '申请材料'], '低保证明原件')],
      ),
    ).toEqual({})
  })

  test('by its number where it was renamed and says about the same', () => {
    expect(
      paired(
        [{ ...rescue, path: ['医疗救助', '救助条件和对象'], content: `${rescue.content}。` }],
        [guide, rescue],
      ),
    ).toEqual({ 0: [1, 'number'] })
  })

  test('not by a number alone: rows inserted above shift them all', () => {
    expect(
      paired([{ ...guide, path: ['机构概况'], content: '单位地址、电话、邮编', number: '2' }], [budget]),
    ).toEqual({})
  })

  test('by its content where path and number changed', () => {
    expect(
      paired([{ ...rescue, path: ['民生', '困难群众帮扶'], number: '9' }], [guide, budget, rescue]),
    ).toEqual({
      0: [2, 'content'],
    })
  })

  test('two that are equally alike are none', () => {
    const twins = [row(['甲', '一'], rescue.content), row(['乙', '二'], rescue.content)]
    expect(paired([row(['丙', '三'], rescue.content)], twins)).toEqual({})
  })

  test('rows of one path are told apart by their content', () => {
    const first = row(['政策文件'], '规范性文件及其解读')
    const second = row(['政策文件'], '医保目录调整情况的通知')
    expect(paired([second, first], [first, { ...second, content: `${second.content}等` }])).toEqual({
      0: [1, 'path'],
      1: [0, 'path'],
    })
  })
})

const words = fc.record({
  path: fc.array(fc.constantFrom('甲', '乙', '丙', '机构概况', '政策文件'), { minLength: 1, maxLength: 3 }),
  content: fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(guide.content, budget.content, rescue.content),
  ),
  number: fc.option(fc.constantFrom('1', '2', '3')),
})
const rows = fc.array(words, { maxLength: 12 })

describe('of any rows', () => {
  test('no item is given to two rows, and every likeness is a share', () => {
    fc.assert(
      fc.property(rows, rows, (file, standing) => {
        const found = [...matchRows(file, standing).values()]
        expect(new Set(found.map((one) => one.standing)).size).toBe(found.length)
        expect(found.every(({ match }) => match.likeness >= 0 && match.likeness <= 1)).toBe(true)
      }),
    )
  })

  test('a file that says what stands matches itself, row by row the same words', () => {
    fc.assert(
      fc.property(rows, (file) => {
        const found = matchRows(file, file)
        expect(found.size).toBe(file.length)
        for (const [at, { standing }] of found)
          expect(likeness(file[at]?.content ?? '', file[standing]?.content ?? '')).toBe(1)
      }),
    )
  })

  test('an inserted row changes no other pair where paths are distinct', () => {
    fc.assert(
      fc.property(rows, fc.nat({ max: 12 }), (some, place) => {
        const file = some.map((one, i) => ({ ...one, path: [...one.path, `第${String(i)}项`] }))
        const inserted = [...file.slice(0, place), row(['新增事项'], '以前没有的'), ...file.slice(place)]
        const found = matchRows(inserted, file)
        file.forEach((one, i) => expect(found.get(inserted.indexOf(one))?.standing).toBe(i))
      }),
    )
  })
})
