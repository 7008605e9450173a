import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { noteParts } from './note-words.ts'

const shown = (note: string): string =>
  noteParts(note)
    .map(({ text, said }) => said ?? text)
    .join('')

test.each([
  [
    '文档无序号，no均为null；无公开责任列，responsible均为null',
    '文档无序号，序号均为空；无公开责任列，公开责任均为空',
  ],
  [
    '渠道列没有选项框，故channelsChecked与channelsOffered均为[“政府网站”]',
    '渠道列没有选项框，故已选渠道与所列渠道均为[“政府网站”]',
  ],
  ['region：文中只写“省医保局”', '所在地：文中只写“省医保局”'],
  ['二级事项单元格为空，path只有一级', '二级事项单元格为空，名称层级只有一级'],
])('%s', (note, said) => {
  expect(shown(note)).toBe(said)
})

test.each([
  'There is no basis in this form.',
  '“行政规范性文件 and 重要政策措施”，照录',
  '见 https://www.gov.cn/information',
  '原文为 no basis 两词',
])('%s stays as it is', (note) => {
  expect(shown(note)).toBe(note)
})

test('a note stays a note, to the letter', () => {
  fc.assert(
    fc.property(anyText, (note) => {
      expect(
        noteParts(note)
          .map(({ text }) => text)
          .join(''),
      ).toBe(note)
    }),
  )
})
