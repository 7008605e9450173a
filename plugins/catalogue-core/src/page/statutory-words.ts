import type { RecordKind } from '../catalogue/record.ts'
import { otherStatutory, type StatutoryNumber } from './statutory-names.ts'

/**
 * Words in the names of a row that tell which of the fifteen it belongs to. Read from the top: what comes first is the
 * more telling (解读 in 政策文件解读). Each name is tried by itself, the row's own first, then its groups outwards.
 */
const words: readonly (readonly [StatutoryNumber, RegExp])[] = [
  // Asked for by other articles (12, 30, 49) or other rules, so by the last of the fifteen.
  [
    otherStatutory,
    /解读|图解|信息公开|公开指南|公开制度|公开目录|公开年报|公开工作年|公开要点|依申请|年度报告|年报|建议提案|代表建议|政协提案|提案办理|法治政府|决策预公开|行政决策|重大决策|决策议定|其他法定/u,
  ],
  [14, /招考|招录|招聘|录用|录取|公务员|遴选/u],
  [2, /任免|任职|任前/u],
  [9, /政府采购|政府集中采购|采购意向|招标|中标/u],
  [7, /预算|决算|三公|绩效评价|财政资金|财政信息|财务信息|专项资金/u],
  [8, /收费/u],
  [10, /重大项目|重大建设项目|建设项目|重点工程/u],
  [12, /突发|应急|预警/u],
  [13, /行政检查|监督检查|双随机|抽查|基金监管|监管信息/u],
  [6, /处罚|行政强制|强制措施|强制信息/u],
  [5, /许可|审批|行政确认|行政给付|公共服务|管理服务|政务服务|服务事项|办事|经办|登记|备案|证明/u],
  [1, /法律|法规|规章|规范性文件|政策文件|履职依据/u],
  [3, /规划|计划|工作要点/u],
  [4, /统计/u],
  [
    11,
    /民生|扶贫|乡村振兴|救助|救济|社会保障|社会保险|医疗卫生|医疗服务|待遇|参保|定点|一卡通|教育|就业|养老/u,
  ],
  [
    2,
    /机构(?:信息|概况|职能|设置|简介)|机关简介|概况|职能|法定职责|权责|领导|负责人|分工|内设|下属|直属|联系方式|基本信息/u,
  ],
  [5, /服务公开/u],
  [14, /人事信息/u],
  [1, /^政策$/u],
]

/** By the words of a row's names; null where none of them tells. */
export const placeByWords = (path: readonly string[]): StatutoryNumber | null => {
  for (const step of path.toReversed()) {
    const name = step.replace(/\s+/gu, '')
    const found = words.find(([, pattern]) => pattern.test(name))
    if (found !== undefined) return found[0]
  }
  return null
}

/** Kinds of record that belong to one of the fifteen whatever they stand under; the others say too little. */
export const placeOfKind: Readonly<Partial<Record<RecordKind, StatutoryNumber>>> = {
  normative: 1,
  organisation: 2,
  plan: 3,
  statistics: 4,
  guide: 5,
  penalty: 6,
  budget: 7,
  procurement: 9,
  inspection: 13,
}
