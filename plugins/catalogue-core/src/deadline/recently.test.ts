import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recently } from './recently.ts'

describe('what follows from a text', () => {
  it('is worked out once as long as it is kept', () => {
    const asked: string[] = []
    const told = recently(2, (text) => {
      asked.push(text)
      return { text }
    })
    const [a] = [told('甲'), told('乙')]
    expect(told('甲')).toBe(a)
    told('丙')
    expect(told('甲')).toEqual(a)
    expect(asked).toEqual(['甲', '乙', '丙', '甲'])
  })

  it('is the same whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 })), fc.integer({ min: 1, max: 5 }), (texts, most) => {
        const told = recently(most, (text) => ({ length: text.length, text }))
        for (const text of texts) expect(told(text)).toEqual({ length: text.length, text })
      }),
    )
  })
})
