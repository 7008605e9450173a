import { attributeNames } from '../catalogue/attribute.ts'
import type { Choice } from '../catalogue/choice.ts'

const said = [attributeNames.active['zh-Hans'], attributeNames.onRequest['zh-Hans']]

/**
 * Where a document has no column of attributes, an audience such as 全社会范围主动公开 says it in passing. Only a ticked
 * option speaks, and only in its own words.
 */
export const attributeSaidBy = (audience: readonly Choice[]): readonly Choice[] =>
  said.flatMap((option) =>
    audience.some(
      (choice) => choice.ticked === 'yes' && choice.option.includes(option) && choice.option !== option,
    )
      ? [{ option, ticked: 'yes' as const }]
      : [],
  )
