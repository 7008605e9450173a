import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { departmentNames } from './department-names.ts'
import { departmentsOf } from './departments-of.ts'

const bureau = (...names: readonly string[]) => ({
  name: '资阳市医疗保障局',
  printedName: '市医保局',
  departments: names.map((name) => ({ name })),
})

const said = (text: string, ...names: readonly string[]) =>
  departmentsOf(text, bureau(...names)).map((one) => {
    switch (one.is) {
      case 'department':
        return [one.name.text, one.is, one.department.name]
      case 'ambiguous':
        return [one.name.text, one.is, ...one.departments.map(({ name }) => name)]
      case 'agency':
      case 'several':
      case 'unknown':
        return [one.name.text, one.is]
    }
  })

describe('the departments that a cell means', () => {
  test('are those of the same name, whatever its width and blanks', () => {
    expect(said('机关党委(人事科)', '机关党委（人事科）')).toEqual([
      ['机关党委(人事科)', 'department', '机关党委（人事科）'],
    ])
    expect(said('市医疗保障事\n务中心', '市医疗保障事务中心')).toEqual([
      ['市医疗保障事\n务中心', 'department', '市医疗保障事务中心'],
    ])
  })

  test.each(['资阳市医疗保障局办公室', '市医疗保障局办公室', '医疗保障局办公室', '市医保局办公室'])(
    '%s is the office of this bureau',
    (text) => {
      expect(said(text, '办公室', '财务科')).toEqual([[text, 'department', '办公室']])
      expect(said('办公室', text, '财务科')).toEqual([['办公室', 'department', text]])
    },
  )

  test('are not told where two could be meant, but for the one that is printed letter for letter', () => {
    expect(said('市医疗保障局办公室', '市医保局办公室', '办公室')).toEqual([
      ['市医疗保障局办公室', 'ambiguous', '市医保局办公室', '办公室'],
    ])
    expect(said('办公室', '市医保局办公室', '办公室')).toEqual([['办公室', 'department', '办公室']])
  })

  test('are none of another bureau, and none that only ends alike', () => {
    expect(said('市财政局办公室', '办公室')).toEqual([['市财政局办公室', 'unknown']])
    expect(said('综合办公室', '办公室')).toEqual([['综合办公室', 'unknown']])
  })

  test('may be the bureau itself, or several that are not named', () => {
    expect(said('市医保局、市医疗保障局', '办公室')).toEqual([
      ['市医保局', 'agency'],
      ['市医疗保障局', 'agency'],
    ])
    expect(said('各科室；市医保局各处室、单位', '办公室')).toEqual([
      ['各科室', 'several'],
      ['市医保局各处室、单位', 'several'],
    ])
  })

  test('may have a mark in their own name', () => {
    expect(said('计划、财务科', '计划、财务科')).toEqual([['计划、财务科', 'department', '计划、财务科']])
  })

  test('tell something of every name, whatever the cell and the names', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (text, names) => {
        const read = departmentsOf(text, bureau(...names))
        const one = read.length === 1 && read[0]?.name.text === text.trim()
        if (!one) expect(read.map(({ name }) => name)).toEqual(departmentNames(text))
      }),
    )
  })

  test('are found under their own names', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        fc.pre(name.trim() !== '')
        const [read] = departmentsOf(name, bureau(name))
        expect(read?.is === 'department' ? read.department.name : name).toBe(name)
      }),
    )
  })
})
