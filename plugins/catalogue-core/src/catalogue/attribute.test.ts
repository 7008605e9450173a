import { describe, expect, test } from 'vitest'
import { attributeNames, attributeOf, attributes, attributesOf, isWithheld } from './attribute.ts'

test.each([
  ['主动公开', 'active'],
  ['主动', 'active'],
  ['依申请公开', 'onRequest'],
  ['依申请', 'onRequest'],
  ['不予公开', 'withheld'],
  ['不公开', 'withheld'],
  ['免予公开', 'withheld'],
  ['非主动公开，不予公开', 'withheld'],
  ['全文发布', null],
])('“%s” means %s', (option, attribute) => {
  expect(attributeOf(option)).toBe(attribute)
})

test.each(attributes)('the name of %s means itself', (attribute) => {
  expect(attributeOf(attributeNames[attribute]['zh-Hans'])).toBe(attribute)
})

describe('of several boxes', () => {
  test('a ticked 不予公开 withholds, whatever else is ticked', () => {
    expect(
      isWithheld([
        { option: '主动公开', ticked: 'yes' },
        { option: '不予公开', ticked: 'yes' },
      ]),
    ).toBe(true)
  })

  test.each(['no', 'unknown'] as const)('a 不予公开 box that is “%s” withholds nothing', (ticked) => {
    expect(isWithheld([{ option: '不予公开', ticked }])).toBe(false)
  })

  test('each meaning of the ticked ones counts once', () => {
    expect(
      attributesOf([
        { option: '主动公开', ticked: 'yes' },
        { option: '主动', ticked: 'yes' },
        { option: '依申请公开', ticked: 'unknown' },
        { option: '全文发布', ticked: 'yes' },
      ]),
    ).toEqual(['active'])
  })
})
