import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { departmentNames } from './department-names.ts'

const pieces = [
  '办公室',
  '财务与待遇保障科',
  '稽核中心',
  '各科室',
  '经办',
  '社会',
  '（人事处',
  '(',
  '）',
  ')',
]
const marks = ['、', '，', ',', '；', ';', '/', '\n', ' ', '　', '和', '及', '以及', '其', '单位']

/** Cells as they may be printed, whole and broken. */
const anyCell = fc.oneof(
  anyText,
  fc.array(fc.constantFrom(...pieces, ...marks), { maxLength: 12 }).map((parts) => parts.join('')),
)

const namesOf = (text: string): readonly string[] => departmentNames(text).map((name) => name.text)

describe('the names in a cell', () => {
  test.each([
    ['办公室', ['办公室']],
    ['办公室、财务科', ['办公室', '财务科']],
    ['办公室，财务科；稽核中心/人事处', ['办公室', '财务科', '稽核中心', '人事处']],
    ['办公室, 财务科 ; 稽核中心', ['办公室', '财务科', '稽核中心']],
    ['办公室\n财务科', ['办公室', '财务科']],
    ['省医保局规财处 基金处 稽核中心', ['省医保局规财处', '基金处', '稽核中心']],
    ['办公室和财务科', ['办公室', '财务科']],
    ['基金处及稽核中心', ['基金处', '稽核中心']],
    ['党委以及执法大队', ['党委', '执法大队']],
    ['机关党委（人事处）和办公室', ['机关党委（人事处）', '办公室']],
    ['', []],
    [' 、\n', []],
  ])('“%s” are %j', (text, names) => {
    expect(namesOf(text)).toEqual(names)
  })

  test.each([
    '财务与待遇保障科',
    '规划财务和法规科',
    '医药价格和招标采购科',
    '社会和法制委员会',
    '医保经办和服务科',
    '违法查处和执法科',
    '内科和外科管理处',
    '机关党委（人事科、离退休科）',
    '机关党委 （人事科）',
    '办公室及其下属单位',
    '各科室',
    '各业务科（室）',
    '各处室、单位',
    '省医保局各处室、单位',
    '各科室和中心',
    '市医疗保障事\n务中心',
    '财务 科',
    '张三 办公室',
    '办公室 张三',
    '办公室\n和',
  ])('“%s” is one', (text) => {
    expect(namesOf(text)).toEqual([text])
  })

  test('are all there: between them stand only blanks, marks and joining words', () => {
    fc.assert(
      fc.property(anyCell, (text) => {
        let at = 0
        for (const name of departmentNames(text)) {
          expect(text.slice(name.start, name.end)).toBe(name.text)
          expect(name.text).toBe(name.text.trim())
          expect(name.text).not.toBe('')
          expect(text.slice(at, name.start)).toMatch(/^(?:[\s、，,；;/／]|以?及|和)*$/u)
          at = name.end
        }
        expect(text.slice(at)).toMatch(/^[\s、，,；;/／]*$/u)
      }),
    )
  })

  test('are found as fast in a cell of nothing but blanks and brackets', () => {
    for (const cell of [
      '办公室 '.repeat(5000),
      ' '.repeat(20_000),
      '（ 、'.repeat(5000),
      ' 和'.repeat(10_000),
    ])
      expect(() => departmentNames(cell)).not.toThrow()
  })
})
