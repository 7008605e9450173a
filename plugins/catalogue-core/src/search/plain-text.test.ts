import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  ['headings lose their signs', '## 一、办理条件\n\n参保满一年。', '一、办理条件\n参保满一年。'],
  [
    'emphasis and links keep their words',
    '**备案**可在[网上大厅](https://example.cn/a)办理',
    '备案可在网上大厅办理',
  ],
  ['lists keep their numbers', '- 身份证\n- 社保卡\n1. 申请', '身份证\n社保卡\n1. 申请'],
  ['tables keep their cells', '| 病种 | 限额 |\n| --- | ---: |\n| 高血压 | 200 |', '病种 限额\n高血压 200'],
  ['stars that are arithmetic stay', '2*3 与 a_b_c', '2*3 与 a_b_c'],
])('%s', (_, markdown, text) => {
  expect(plainText(markdown).replace(/^ /gm, '')).toBe(text)
})

test('whatever letters and digits a body has, its plain text has', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[\p{Script=Han}0-9]{1,8}$/u), { maxLength: 8 }), (words) => {
      const text = plainText(words.map((word) => `**${word}**`).join('\n\n'))
      for (const word of words) expect(text).toContain(word)
    }),
  )
})
