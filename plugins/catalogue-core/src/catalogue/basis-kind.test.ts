import { expect, test } from 'vitest'
import { basisKindOf } from './basis-kind.ts'
import { readCitation } from './basis.ts'

test.each([
  ['《中华人民共和国政府信息公开条例》（国务院令第711号）', 'administrativeRegulation'],
  ['中华人民共和国政府信息公开条例》第二十条第十一款', 'administrativeRegulation'],
  ['《政府采购法实施条例》第八条等', 'administrativeRegulation'],
  ['《重大行政决策程序暂行条例》第三十二条', 'administrativeRegulation'],
  ['《行政处罚法》', 'law'],
  ['《预算法》第十四条', 'law'],
  ['《四川省政务公开条例》', 'localRegulation'],
  ['《四川省行政规范性文件管理办法》（省政府令第327号）', 'rule'],
  ['《医疗机构医疗保障定点管理暂行办法》（国家医疗保障局令第2号）', 'rule'],
  ['《关于加快推进社会信用体系建设的指导意见》（国办发〔2019〕35号）', 'normative'],
  ['《法治政府建设实施纲要（2021－2025年）》', 'normative'],
  ['三定方案', 'normative'],
  ['《四川省行政权力指导清单（2021年版）》', 'other'],
])('%s is first taken for %s', (printed, kind) => {
  expect(basisKindOf(readCitation(printed))).toBe(kind)
})
