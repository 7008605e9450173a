import type { Sample } from './found-texts.ts'
import { creditCode, landline } from './numbers.ts'
import { amount, firm, hospital, illness, person } from './persons.ts'
import type { Random } from './random.ts'

type Make = (random: Random) => Sample

const clean = (text: string, rows?: readonly (readonly string[])[]): Sample =>
  rows === undefined ? { text, marked: [] } : { text, rows, marked: [] }

const date = (random: Random): string =>
  `202${String(random.below(7))}${String(1 + random.below(12)).padStart(2, '0')}${String(1 + random.below(28)).padStart(2, '0')}`

const credit: Make = (random) =>
  clean(
    random
      .pick(['统一社会信用代码：◇。', '◇', '（◇）系定点医药机构。', '当事人：康健大药房，◇，法定代表人略'])
      .replace('◇', creditCode(random)),
  )

/** Numbers of orders, cases, contracts and goods, as long as those of persons. */
const codes: Make = (random) =>
  clean(
    random.pick([
      `订单编号：${date(random)}${random.digits(8 + random.below(4))}`,
      `业务流水号${random.digits(16 + random.below(4))}`,
      `受理编号：51${random.digits(14)}`,
      `项目代码：${date(random).slice(0, 4)}-511102-84-01-${random.digits(6)}`,
      `合同编号 62${random.digits(15)}`,
      `发票号码：${random.digits(20)}，发票代码：0${random.digits(11)}`,
      `商品条码69${random.digits(11)}`,
      `医保药品编码：XA10BJL${random.digits(12)}B00201${random.digits(6)}`,
      `国药准字H20${random.digits(6)}，国械注准20${random.digits(9)}`,
      `（川）药监械生产许可20${random.digits(6)}号`,
      `批号：1${random.pick(Array.from('3456789'))}${random.digits(9)}`,
      `订单号：1${random.pick(Array.from('3456789'))}${random.digits(9)}，已发货`,
      `设备型号E${random.digits(8)}，序列号G${random.digits(8)}`,
      `UDI（01）06${random.digits(12)}（17）${date(random).slice(2)}`,
      `案号：（2025）川11民终${random.digits(4)}号`,
    ]),
  )

/** The same without a word that says what they are. */
const bareCodes: Make = (random) =>
  clean(
    random.pick([
      `${date(random)}${random.digits(10)}`,
      `${date(random)}${random.digits(8)}`,
      `10${random.digits(16)}`,
      `70${random.digits(14)}`,
      `2${random.digits(10)}`,
      `0${random.digits(10)}`,
      `9${random.digits(17)}`,
      `51${random.digits(14)}`,
      `6${random.digits(15)}`,
      `4${random.digits(17)}`,
    ]),
  )

const contacts: Make = (random) =>
  clean(
    random.pick([
      `咨询电话：${landline(random)}，监督电话：${landline(random)}。`,
      `地址：城东街道1号，电话${landline(random)}，邮编614000，邮箱ybj@leshan.gov.cn`,
      `办公室：${landline(random)}、${landline(random)}`,
    ]),
  )

const index: Make = (random) =>
  clean(
    random.pick([
      `索引号：${creditCode(random)}/2025-${random.digits(5)}`,
      `索引号 00${random.digits(7)}/202${random.digits(1)}-0${random.digits(4)} 文号 川医保发〔2025〕${random.digits(2)}号`,
      `国办发〔2019〕${random.digits(2)}号、川府发〔2024〕${random.digits(1)}号，自2024年5月1日起施行，有效期5年。`,
    ]),
  )

const sums: Make = (random) =>
  clean(
    random.pick([
      `全年基金收入1${random.pick(Array.from('3456789'))}${random.digits(9)}元，支出1${random.pick(Array.from('3456789'))}${random.digits(9)}.${random.digits(2)}元。`,
      `本年收入 ${random.digits(4)} ${random.digits(4)} ${random.digits(4)} ${random.digits(4)}\n本年支出 ${random.digits(3)} ${random.digits(4)} ${random.digits(4)}`,
      `参保人数1${random.digits(3)}万人，较2024年增长3.25%，人均${amount(random)}元。`,
      `2021 2022 2023 2024 2025\n${Array.from({ length: 5 }, () => random.digits(4)).join(' ')}`,
      `1950\n${random.digits(7)}\n1990\n${random.digits(7)}`,
      `圆周率0.1${random.pick(Array.from('3456789'))}${random.digits(9)}`,
    ]),
  )

const pages: Make = (random) =>
  clean(
    random.pick([
      `详见https://www.example.gov.cn/art/2025/3/15/art_1${random.pick(Array.from('3456789'))}${random.digits(9)}.html`,
      `附件下载：http://www.example.cn/file/${random.digits(18)}/1${random.pick(Array.from('3456789'))}${random.digits(9)}.pdf`,
      `图片 P0201${date(random)}${random.digits(12)}.png`,
    ]),
  )

/** Policies that name illnesses, sums and persons in general. */
const policy: Make = (random) =>
  clean(
    random.pick([
      `参保人员患${illness(random)}的，门诊费用按70%报销，年度限额${amount(random)}元。`,
      `患者应当在确诊后30日内申请；申请人为未成年人的，由监护人代为申请。`,
      `${illness(random)}${amount(random)}元、${illness(random)}${amount(random)}元，按病种分值付费。`,
      `慢性病病种：高血压 300元\n糖尿病 500元\n${illness(random)} 2000元`,
      `医疗救助对象包括特困人员、低保对象、因病致贫重病患者，救助比例为70%。`,
      `孕产妇因患者本人原因未能备案的，家属于出院后补办。`,
      `对确诊${illness(random)}的参保患者，经定点医院申报、专家评审后享受待遇。`,
      `家庭经济困难学生、老年人患${illness(random)}在${hospital(random)}就诊的，实行先诊疗后付费。`,
      `温江区3000元、金牛区2000元、高新区1000元。`,
      `王某某（已作匿名处理）因${illness(random)}住院，经协商一致达成调解。`,
      `一、关于高血压患者的管理。二、关于常见病的用药。三、关于安宁疗护。`,
      `当事人于2025年3月住院，经诊断为${illness(random)}，本局依法作出不予受理决定。`,
    ]),
  )

const officials: Make = (random) => {
  const [one, two] = [person(random), person(random)]
  return random.pick([
    clean(`局长${one}主持会议，副局长${two}出席。会议听取了基金监管情况汇报。`),
    clean(`${one}任市医疗保障局副局长（试用期一年），免去${two}的职务。`),
    clean('', [
      ['姓名', '职务', '分管工作', '办公电话'],
      [one, '局长', '主持全面工作', landline(random)],
      [two, '副局长', '分管基金监管', landline(random)],
    ]),
    clean('', [
      ['单位', '负责人', '联系电话'],
      ['待遇保障科', one, landline(random)],
      ['基金监管科', two, landline(random)],
    ]),
  ])
}

const bodies: Make = (random) =>
  clean('', [
    ['序号', '机构名称', '统一社会信用代码', '地址', '联系电话', '处罚金额（元）'],
    ...Array.from({ length: 5 }, (_, at) => [
      String(at + 1),
      firm(random),
      creditCode(random),
      '城东街道1号',
      landline(random),
      amount(random),
    ]),
  ])

const goods: Make = (random) =>
  clean('', [
    ['序号', '名称', '规格', '单价（元）', '业务流水号'],
    ...['金嗓子', '黄连素', '白云山', '石斛', '阿莫西林'].map((name, at) => [
      String(at + 1),
      name,
      '10片/盒',
      amount(random),
      `62${random.digits(17)}`,
    ]),
  ])

const classes: Make = (random) =>
  clean('', [
    ['救助对象', '救助比例', '年度限额（元）'],
    ['特困人员', '100%', '不设'],
    ['低保对象', '75%', amount(random)],
    ['一类', '70%', amount(random)],
  ])

const secrecyLaw: Make = (random) =>
  clean(
    random.pick([
      '依法确定为国家秘密的政府信息，法律、行政法规禁止公开的政府信息，不予公开。',
      '不得泄露工作秘密和参保人员个人信息，内部资料按规定管理。',
      '保密审查：先审查、后公开，对绝密级、机密级、秘密级事项分别管理。',
      '会议强调要严守商业秘密，妥善保管内部文件。',
    ]),
  )

const morePolicy: Make = (random) => ({
  text: random.pick([
    `国家医保谈判新增${illness(random)}用药，患者自付比例由30%降至10%。`,
    `定点医院应当为${illness(random)}患者建立档案，门诊随访记录保存15年。`,
    `住院起付标准：三级1000元、二级500元、一级200元；转诊患者连续计算。`,
    `居民大病保险对困难群众倾斜支付，起付线${amount(random)}元，高额费用不设封顶线。`,
    `典型案例：某医院将${illness(random)}按重症上传结算，违规使用基金${amount(random)}元，责令退回。`,
    `参保职工符合计划生育政策的，按规定享受津贴；病历资料由医院统一归档。`,
  ]),
  marked: [],
})

const lastPolicy: Make = (random) => ({
  text: random.pick([
    `关于将${illness(random)}纳入门诊特殊病种管理的通知，自下月起执行。`,
    `经办机构应于5个工作日内办结，患者因病情急需转诊的，可先转诊后备案。`,
    `调查显示，全市${illness(random)}患病率为3.2%，人均住院费用${amount(random)}元。`,
    `从严查处虚假住院、挂床住院等行为，对涉及${illness(random)}的病例重点核查。`,
    `何为慢特病？包括${illness(random)}、${illness(random)}等，申请时须提交出院记录。`,
    `任何单位和个人不得泄露参保人病情；金额超过${amount(random)}元的，由市级复核。`,
  ]),
  marked: [],
})

/** Every kind of text that holds nothing to find, with how often it is made. */
export const cleanTexts: readonly (readonly [Make, number])[] = [
  [credit, 300],
  [codes, 500],
  [bareCodes, 200],
  [contacts, 300],
  [index, 200],
  [sums, 300],
  [pages, 150],
  [policy, 500],
  [officials, 150],
  [bodies, 60],
  [goods, 60],
  [classes, 60],
  [secrecyLaw, 100],
  [morePolicy, 300],
  [lastPolicy, 300],
]
