import type { Sample } from './found-texts.ts'
import { amount, hospital, illness, person, village } from './persons.ts'
import type { Random } from './random.ts'

type Make = (random: Random) => Sample

/** Sentences that were held out once, looked at when the detectors did badly on them, and belong to what was tuned on since. */
const health: Make = (random) => {
  const name = person(random)
  const text = random.pick([
    `驻村干部帮${name}垫付了${illness(random)}手术费。`,
    `投诉内容：市民${name}表示${hospital(random)}拒绝为其办理${illness(random)}特病认定。`,
    `本院查明：原告${name}，${String(1950 + random.below(50))}年生，患${illness(random)}。`,
    `受助学生${name}（${illness(random)}），就读于城东小学四年级三班。`,
    `${name}家庭：户主${illness(random)}，妻子务农，年收入${amount(random)}元。`,
    `病例讨论：${name}，入院时诊断${illness(random)}，转入重症监护室。`,
    `今年2月，家住${village(random)}的${name}突发${illness(random)}，被送往${hospital(random)}。`,
    `申请事项：${illness(random)}门诊特殊病种\n申请人：${name}`,
  ])
  return { text, marked: [{ kind: 'health', value: name }] }
}

const list: Make = (random) => {
  const names = Array.from({ length: 4 + random.below(5) }, () => person(random))
  const marked = names.map((value) => ({ kind: 'nameList', value }))
  switch (random.below(5)) {
    case 0: {
      const rows = [
        ['受助学生姓名', '学校', '资助金额'],
        ...names.map((name) => [name, '城东小学', amount(random)]),
      ]
      return { text: '', rows, marked }
    }
    case 1:
      return {
        text: names.map((name) => `${village(random)}，${name}，一般困难，${amount(random)}`).join('\n'),
        marked,
      }
    case 2:
      return {
        text: `给予${names.map((name) => `${name}（${village(random)}）${amount(random)}元`).join('；')}的临时救助。`,
        marked,
      }
    case 3:
      return { text: `以下人员低保待遇停发：\n${names.join(' ')}`, marked }
    default:
      return {
        text: names
          .map(
            (name, at) =>
              `${String(at + 1)} ${name} 43${random.digits(4)}********${random.digits(4)} ${amount(random)}`,
          )
          .join('\n'),
        marked,
      }
  }
}

const policy: Make = (random) => ({
  text: random.pick([
    `符合条件的${illness(random)}患者可向参保地经办机构申请，平均办理时限10个工作日。`,
    `宣传月期间，现场解答${illness(random)}用药、异地就医等问题${String(100 + random.below(900))}人次。`,
    `医保基金不予支付：应当由第三人负担的；境外就医的；${illness(random)}体检费用。`,
    `费用清单：床位费${amount(random)}元，检查费${amount(random)}元，药品费${amount(random)}元。`,
    `徐汇、黄浦、静安、长宁、杨浦五区试点${illness(random)}按病种付费。`,
    `高值耗材、常用药品、康复项目、中成药、安宁疗护等纳入支付，降幅${String(random.below(60))}%。`,
  ]),
  marked: [],
})

export const practisedTexts: readonly (readonly [Make, number])[] = [
  [health, 300],
  [list, 150],
  [policy, 300],
]
