import type { Sample } from './found-texts.ts'
import { amount, hospital, illness, person, village } from './persons.ts'
import type { Random } from './random.ts'

type Make = (random: Random) => Sample

/** Sentences written after the detectors were tuned on all others, and never tuned on: what they score is what to expect of a new file. */
const health: Make = (random) => {
  const name = person(random)
  const text = random.pick([
    `${village(random)}${name}户，因${illness(random)}自付医疗费${amount(random)}元，已纳入监测。`,
    `接到群众来电，其丈夫${name}在外省务工时突发${illness(random)}，咨询异地急诊如何报销。`,
    `附件为${name}的出院小结，出院诊断${illness(random)}。`,
    `对${name}（${String(30 + random.below(50))}岁，${illness(random)}）开展上门鉴定。`,
    `本次评估对象为${name}，主要诊断${illness(random)}，评定为重度失能三级。`,
    `第三人${name}述称，2023年5月因${illness(random)}入住${hospital(random)}。`,
    `${name}同学的家长来访，称孩子患${illness(random)}，希望提高门诊报销比例。`,
    `死者${name}生前患${illness(random)}，家属申请一次性退还个人账户余额。`,
  ])
  return { text, marked: [{ kind: 'health', value: name }] }
}

const list: Make = (random) => {
  const names = Array.from({ length: 4 + random.below(5) }, () => person(random))
  const marked = names.map((value) => ({ kind: 'nameList', value }))
  switch (random.below(6)) {
    case 0: {
      const rows = [
        ['', '二○二五年第三季度临时救助发放花名册', '', ''],
        ['所在村组', '受益人', '困难类型', '发放金额'],
        ...names.map((name) => [village(random), name, '因病', amount(random)]),
      ]
      return { text: '', rows, marked }
    }
    case 1:
      return { text: `领取人员：${names.join('／')}；发放标准${amount(random)}元/人。`, marked }
    case 2:
      return {
        text: names.map((name) => `${name} ${village(random)} ${amount(random)}`).join('\n'),
        marked,
      }
    case 3:
      return {
        text: `取消以下对象的特困供养资格：${names.map((name) => `${name}（已故）`).join('、')}。`,
        marked,
      }
    case 4:
      return {
        text: names.map((name, at) => `${String(at + 1)}号，${name}，女，补缴${amount(random)}元`).join('\n'),
        marked,
      }
    default:
      return {
        text: names.map((name) => `${name}：${amount(random)}元`).join('；'),
        marked,
      }
  }
}

const policy: Make = (random) => ({
  text: random.pick([
    `${hospital(random)}开设${illness(random)}专病门诊，周一至周五接诊，挂号费${amount(random)}元。`,
    `基金支付范围：${illness(random)}、${illness(random)}的门诊检查、治疗及用药。`,
    `双随机抽查对象：金泰大药房、康健门诊部、安康诊所、华安医院，发现问题${String(random.below(20))}个。`,
    `成本监审涉及床位、护理、诊查、手术、治疗五类项目，平均下调${amount(random)}元。`,
    `罗江、旌阳、广汉、什邡、绵竹、中江六地同步启用门诊${illness(random)}认定新规。`,
    `失能人员经评估达到重度等级的，每月支付护理费用${amount(random)}元，由机构按月申报。`,
    `关于${illness(random)}用药保障，本局答复如下：一是扩大定点；二是简化备案；三是加强随访。`,
  ]),
  marked: [],
})

export const heldOutTexts: readonly (readonly [Make, number])[] = [
  [health, 300],
  [list, 200],
  [policy, 300],
]
