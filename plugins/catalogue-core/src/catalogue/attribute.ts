import * as v from 'valibot'
import type { Choice } from './choice.ts'

/** 公开属性: disclosed on one's own motion, on request, or withheld (政府信息公开条例 art. 13–16). */
export const attributes = ['active', 'onRequest', 'withheld'] as const
export const Attribute = v.picklist(attributes)
export type Attribute = v.InferOutput<typeof Attribute>

export const attributeNames: Readonly<Record<Attribute, { 'zh-Hans': string; en: string }>> = {
  active: { 'zh-Hans': '主动公开', en: 'Disclosed' },
  onRequest: { 'zh-Hans': '依申请公开', en: 'On request' },
  withheld: { 'zh-Hans': '不予公开', en: 'Withheld' },
}

/** The attribute a printed option means, or null where its words say nothing of it. */
export const attributeOf = (option: string): Attribute | null => {
  if (/不予公开|不公开|免予公开/.test(option)) return 'withheld'
  if (option.includes('依申请')) return 'onRequest'
  return option.includes('主动') ? 'active' : null
}

/** Ticked 不予公开 wins over everything else: in doubt an item stays inside (DESIGN §6.3). */
export const isWithheld = (choices: readonly Choice[]): boolean =>
  choices.some((c) => c.ticked === 'yes' && attributeOf(c.option) === 'withheld')

export const attributesOf = (choices: readonly Choice[]): readonly Attribute[] => [
  ...new Set(choices.flatMap((c) => (c.ticked === 'yes' ? (attributeOf(c.option) ?? []) : []))),
]
