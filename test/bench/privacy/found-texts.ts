import { bankCard, idNumber, mistypedId, mobile, passport, plate, typed } from './numbers.ts'
import { amount, hospital, illness, person, village } from './persons.ts'
import type { Random } from './random.ts'

/** A text with what a careful reader would mark in it. `rows` is a table instead of running text. */
export interface Sample {
  readonly text: string
  readonly rows?: readonly (readonly string[])[]
  readonly marked: readonly { readonly kind: string; readonly value: string }[]
}

type Make = (random: Random) => Sample

const mark = (kind: string, value: string) => ({ kind, value })

const single =
  (kind: string, make: (random: Random) => string, sentences: readonly string[]): Make =>
  (random) => {
    const value = typed(random, make(random))
    return { text: random.pick(sentences).replace('◇', value), marked: [mark(kind, value)] }
  }

const ids = single('idNumber', idNumber, [
  '申请人（身份证号码：◇）于2025年3月向本局提出申请。',
  '当事人某某某，男，汉族，公民身份号码◇，住址略。',
  '经查，身份证◇的参保记录存在重复。',
  '附：◇',
  '退回原因：证件号◇与姓名不符，请核对后于5个工作日内重新提交。',
  '〔2025〕12号 ◇ 3000元',
  'ID:◇;',
])

const mistyped = single('likelyId', mistypedId, [
  '身份证号码：◇。',
  '公民身份号码◇，经核实无误。',
  '证件号码 ◇ 已登记',
])

const mobiles = single('mobile', mobile, [
  '联系人手机：◇。',
  '如有疑问请致电◇（微信同号）。',
  '举报人电话◇，要求回复。',
  '某某某 ◇ 已电话通知',
  '通讯地址：城东街道，电话：◇，邮编614000',
  '经办人◇',
  '（◇）',
])

const international: Make = (random) => {
  const value = `+86${random.pick([' ', '-', ''])}${mobile(random)}`
  return { text: `联系方式：${value}。`, marked: [mark('mobile', value.slice(1))] }
}

const cards = single('bankCard', bankCard, [
  '请将款项汇入银行卡号◇。',
  '开户行：某某银行城东支行，账号：◇',
  '待遇发放至◇账户',
  '社保卡金融账号◇已激活，退费原路返回。',
  '卡号 ◇，户名略',
  '打款失败：◇',
])

const passports: Make = (random) => {
  const value = passport(random)
  return {
    text: random
      .pick(['护照号码：◇。', '持护照◇入境参保', '证件类型：护照，证件号码：◇'])
      .replace('◇', value),
    marked: [mark('passport', value)],
  }
}

const plates: Make = (random) => {
  const value = plate(random)
  return {
    text: random.pick(['车牌号为◇的救护车', '驾驶◇小型轿车途经城东路口', '执法车辆◇']).replace('◇', value),
    marked: [mark('plate', value)],
  }
}

const emails: Make = (random) => {
  const value = `${random.pick(['zhang.san', 'li_si88', 'wangwu', '1379'])}${random.digits(3)}@${random.pick(['qq.com', '163.com', 'example.com', 'sina.com.cn'])}`
  return {
    text: random.pick(['邮箱：◇', '请发送至◇，注明姓名', '（◇）']).replace('◇', value),
    marked: [mark('email', value)],
  }
}

const secrets: Make = (random) => {
  const value = random.pick([
    '机密★1年',
    '秘密★',
    '绝密★启用前',
    '内部资料 注意保存',
    '内部文件，不得外传',
    '【秘密】',
    '工作秘密★3年',
  ])
  return {
    text: `${value}\n${random.pick(['关于开展基金专项检查的方案', '会议纪要', '某某市医疗保障局文件'])}\n各县（市、区）医疗保障局：`,
    marked: [mark('secrecy', value)],
  }
}

const health: Make = (random) => {
  const name = person(random)
  const file = `ZY${random.digits(8)}`
  const text = random.pick([
    `患者${name}，${random.pick(['男', '女'])}，${20 + random.below(60)}岁，因${illness(random)}在${hospital(random)}住院治疗。`,
    `${name}，女，${20 + random.below(60)}岁，${village(random)}人，确诊${illness(random)}两年，家庭困难。`,
    `经核实，${village(random)}村民${name}患有${illness(random)}，纳入重特大疾病救助。`,
    `申请人${name}的母亲长期透析，申请人本人因${illness(random)}丧失劳动能力。`,
    `救助对象：${name}\n致困原因：${illness(random)}\n救助金额：${amount(random)}元`,
    `${name}因患${illness(random)}，自付费用较高，特申请救助。`,
    `参保人${name}反映：其在${hospital(random)}手术后报销比例偏低。`,
    `走访慰问了身患${illness(random)}的困难职工${name}一家。`,
    `孩子${name}三岁，自出生起就被${illness(random)}折磨。`,
  ])
  if (random.chance(4))
    return { text: `${text}住院号：${file}。`, marked: [mark('health', name), mark('health', file)] }
  return { text, marked: [mark('health', name)] }
}

const list: Make = (random) => {
  const names = Array.from({ length: 3 + random.below(8) }, () => person(random))
  const headings = random.pick([
    ['序号', '姓名', '救助金额（元）'],
    ['序号', '申请人', '身份证号', '补助标准'],
    ['序号', '户主姓名', '家庭住址', '人口', '保障金额'],
    ['序号', '参保人姓名', '病种', '定点医院'],
    ['序号', '对象', '性别', '年龄', '金额'],
    ['序号', '患者', '诊断', '报销金额'],
  ])
  const cell = (heading: string, name: string, at: number): string => {
    if (heading === '序号') return String(at + 1)
    if (/姓名|申请人|对象|患者/.test(heading)) return name
    if (/身份证/.test(heading)) return `${random.pick(['510', '511', '330'])}***********${random.digits(3)}`
    if (/住址/.test(heading)) return village(random)
    if (/病种|诊断/.test(heading)) return illness(random)
    if (/医院/.test(heading)) return hospital(random)
    if (/性别/.test(heading)) return random.pick(['男', '女'])
    if (/人口|年龄/.test(heading)) return String(1 + random.below(80))
    return amount(random)
  }
  const rows = [headings, ...names.map((name, at) => headings.map((heading) => cell(heading, name, at)))]
  const marked = names.map((name) => mark('nameList', name))
  switch (random.below(5)) {
    case 0:
      return { text: rows.map((cells) => cells.join('\t')).join('\n'), marked }
    case 1:
      return { text: rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'), marked }
    case 2:
      return { text: `公示名单\n${rows.map((cells) => cells.join(' ')).join('\n')}`, marked }
    default:
      return { text: '', rows: [['医疗救助公示表', ...headings.slice(1).map(() => '')], ...rows], marked }
  }
}

const loose: Make = (random) => {
  const names = Array.from({ length: 3 + random.below(4) }, () => person(random))
  const marked = names.map((name) => mark('nameList', name))
  const text = random.pick([
    `本次发放${names.map((name) => `${name}${amount(random)}元`).join('、')}，共计${String(names.length)}人。`,
    names.map((name, at) => `${String(at + 1)}．${name}，${village(random)}，${amount(random)}元`).join('\n'),
    names.map((name) => `${name} ${amount(random)}元`).join('\n'),
    names.map((name) => `${name}（${illness(random)}）`).join('\n'),
    `拟救助对象：${names.join('、')}，每人${amount(random)}元。`,
  ])
  return { text, marked }
}

const moreHealth: Make = (random) => {
  const name = person(random)
  const text = random.pick([
    `来信人${name}称，其妻${random.below(30) + 30}岁，2023年查出${illness(random)}，花费十余万元。`,
    `关于${name}同志申请大病救助的公示：该同志因${illness(random)}住院三次。`,
    `答复：${name}您好！您反映的${illness(random)}用药报销问题已收悉。`,
    `2024年6月3日，${name}在${hospital(random)}行手术，术后诊断为${illness(random)}。`,
    `低保户${name}（${illness(random)}）一家三口，月收入${amount(random)}元。`,
    `${village(random)}：${name}，残疾二级，${illness(random)}，建议纳入特困供养。`,
    `涉案参保人${name}冒用他人医保卡治疗${illness(random)}，涉及基金${amount(random)}元。`,
    `姓名：${name}；诊断：${illness(random)}；治疗医院：${hospital(random)}`,
  ])
  return { text, marked: [{ kind: 'health', value: name }] }
}

const moreLists: Make = (random) => {
  const names = Array.from({ length: 4 + random.below(5) }, () => person(random))
  const marked = names.map((value) => ({ kind: 'nameList', value }))
  const rows = [
    ['编号', '乡镇', '救助人姓名', '救助类别', '实发（元）'],
    ...names.map((name, at) => [
      String(at + 1),
      village(random),
      name,
      random.pick(['低保', '特困']),
      amount(random),
    ]),
  ]
  switch (random.below(5)) {
    case 0:
      return { text: '', rows, marked }
    case 1:
      return { text: rows.map((cells) => cells.join('，')).join('\n'), marked }
    case 2:
      return {
        text: names
          .map(
            (name, at) => `（${String(at + 1)}）${name}：${village(random)}，享受补贴${amount(random)}元；`,
          )
          .join('\n'),
        marked,
      }
    case 3:
      return {
        text: `经审核，${names.join('、')}等${String(names.length)}人符合条件，人均补助${amount(random)}元。`,
        marked,
      }
    default:
      return {
        text: names
          .map((name) => `${name}\t男\t${String(20 + random.below(60))}\t${amount(random)}`)
          .join('\n'),
        marked,
      }
  }
}

const lastHealth: Make = (random) => {
  const name = person(random)
  const text = random.pick([
    `${random.pick(['3月', '上周'])}，工作人员入户看望了${name}老人，得知老人患${illness(random)}多年。`,
    `行政复议决定书：申请人${name}不服不予支付决定，其于2024年因${illness(random)}在${hospital(random)}治疗。`,
    `${name}（女，${String(20 + random.below(60))}岁）：${illness(random)}，已住院${String(1 + random.below(9))}次`,
    `我局收到${name}的异地就医报销材料，病历载明${illness(random)}。`,
    `帮扶对象${name}，家中两人患病，本人${illness(random)}。`,
    `参保人：${name} 就诊医院：${hospital(random)} 出院诊断：${illness(random)}`,
    `经调查，${name}于住院期间挂床，其诊断为${illness(random)}，违规金额${amount(random)}元。`,
    `感谢信 我父亲${name}去年查出${illness(random)}，多亏医保。`,
  ])
  return { text, marked: [{ kind: 'health', value: name }] }
}

const lastLists: Make = (random) => {
  const names = Array.from({ length: 4 + random.below(5) }, () => person(random))
  const marked = names.map((value) => ({ kind: 'nameList', value }))
  const rows = [
    ['序号', '村（社区）', '申请人姓名', '与户主关系', '月补助（元）', '备注'],
    ...names.map((name, at) => [
      String(at + 1),
      village(random),
      name,
      random.pick(['本人', '之妻']),
      amount(random),
      '',
    ]),
  ]
  switch (random.below(5)) {
    case 0:
      return { text: '', rows, marked }
    case 1:
      return { text: rows.map((cells) => cells.join('  ')).join('\n'), marked }
    case 2:
      return {
        text: names.map((name) => `${village(random)}  ${name}  ${amount(random)}元`).join('\n'),
        marked,
      }
    case 3:
      return {
        text: `现将拟救助人员公示如下：${names.join('，')}。救助标准每人${amount(random)}元。`,
        marked,
      }
    default:
      return {
        text: names
          .map((name, at) => `${String(at + 1)}、${name}（${village(random)}）  ${amount(random)}元`)
          .join('\n'),
        marked,
      }
  }
}

/** Every kind of text that holds something, with how often it is made. */
export const foundTexts: readonly (readonly [Make, number])[] = [
  [ids, 500],
  [mistyped, 100],
  [mobiles, 500],
  [international, 40],
  [cards, 500],
  [passports, 100],
  [plates, 100],
  [emails, 100],
  [secrets, 100],
  [health, 500],
  [list, 250],
  [loose, 150],
  [moreHealth, 300],
  [moreLists, 150],
  [lastHealth, 300],
  [lastLists, 150],
]
