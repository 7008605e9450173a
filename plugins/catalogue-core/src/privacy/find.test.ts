import { expect, test } from 'vitest'
import { tracedBody, withPieces } from '../catalogue/index.ts'
import {
  findPersonalData,
  isCreditCode,
  isIdNumber,
  maskPieces,
  maskText,
  placeText,
  type Part,
  type PartPlace,
} from './index.ts'

const place: PartPlace = { kind: 'field', file: null, at: 'body', hidden: null }
const inText = (text: string, own: readonly string[] = []) => findPersonalData([{ place, text }], { own })
const told = (text: string, own?: readonly string[]) =>
  inText(text, own).map((found) => `${found.kind} ${found.text}`)
const masked = (text: string) => maskText(text, inText(text))

const id = '11010519491231002X'

test('an ID number with its check digit blocks, with where it stands and how it is masked', () => {
  expect(inText(`申请人身份证号码：${id}，已核。`)).toEqual([
    {
      kind: 'idNumber',
      severity: 'block',
      place,
      start: 9,
      end: 27,
      text: id,
      context: { before: '申请人身份证号码：', after: '，已核。' },
      masked: '110105********002X',
      fingerprint: `idNumber|${id.toLowerCase()}|field`,
    },
  ])
})

test.each([
  ['in full-width digits', '１１０１０５１９４９１２３１００２Ｘ'],
  ['with zero-width characters inside', '110105\u200b19491231\u2060002X'],
  ['with blanks inside', '110105 19491231 002X'],
  ['with wide blanks of Chinese inside', '110105　19491231　002X'],
  ['with hyphens inside', '110105-19491231-002-X'],
  ['broken by the end of a line', '1101051949\n1231002X'],
  ['broken by CR LF', '1101051949\r\n1231002X'],
  ['with a small x', '11010519491231002x'],
  ['in digits of another script', '١١٠١٠٥١٩٤٩١٢٣١٠٠٢X'],
])('an ID number is found %s', (_, written) => {
  const text = `公示：张某某（${written}）等。`
  expect(inText(text).map((found) => [found.kind, found.text])).toEqual([['idNumber', written]])
  expect(masked(text)).toBe('公示：张某某（110105********002X）等。')
})

test('a wrong check digit is no proof: it warns where the words say ID number', () => {
  expect(told('身份证号：110105194912310021')).toEqual(['likelyId 110105194912310021'])
  expect(told('流水110105194912310021')).toEqual([])
  expect(told('110105194902300021')).toEqual([])
})

test('what a spreadsheet leaves of an ID number warns', () => {
  expect(told('110105194912310000')).toEqual(['likelyId 110105194912310000'])
  expect(told('身份证号码 110105491231002')).toEqual(['likelyId 110105491231002'])
})

test('a credit code is no finding, even where its digits look like another number', () => {
  expect(isCreditCode('91350100M000100Y43')).toBe(true)
  expect(isCreditCode('91350100M000100Y44')).toBe(false)
  expect(isIdNumber('91350100M000100Y43')).toBe(false)
  expect(told('统一社会信用代码：91350100M000100Y43；11510000008466872T')).toEqual([])
})

test('mobiles are found, landlines, service numbers and the agency’s own never', () => {
  expect(told('联系人手机13812345678，138-1234-5678，+86 13912345678')).toEqual([
    'mobile 13812345678',
    'mobile 138-1234-5678',
    'mobile 86 13912345678',
  ])
  expect(told('电话0833-2716986、028-26092087、0574-63000000、010 12345678、12393、400-8123456')).toEqual([])
  expect(told('值班手机：１３８ １２３４ ５６７８', ['138-12345678'])).toEqual([])
  expect(masked('请致电138 1234 5678。')).toBe('请致电138****5678。')
})

test('eleven digits of an amount, an order or a page are no mobile', () => {
  expect(
    told(
      '总额13812345678元，比13812345678.50，订单编号13812345678，https://example.cn/art/13812345678.html，SN13812345678',
    ),
  ).toEqual([])
})

test('bank cards pass Luhn and are not said to be something else', () => {
  expect(told('卡号6225 8800 0000 0000 002，6225880000000000002')).toEqual([
    'bankCard 6225 8800 0000 0000 002',
    'bankCard 6225880000000000002',
  ])
  expect(masked('账户4111111111111111')).toBe('账户************1111')
  expect(told('订单编号6225880000000000002，6225880000000000001')).toEqual([])
})

test('passports, plates and private mailboxes are found by their words and forms', () => {
  expect(told('护照号码E12345678，川A12345、京AD12345，邮箱zhang.san@example.com')).toEqual([
    'passport E12345678',
    'plate 川A12345',
    'plate 京AD12345',
    'email zhang.san@example.com',
  ])
  expect(told('设备型号E12345678，xxgk@leshan.gov.cn，川府发〔2024〕12号')).toEqual([])
  expect(masked('川A·12345，zhang.san@example.com')).toBe('川A****5，z****@example.com')
})

test('marks of secrecy block; a text about secrecy does not', () => {
  expect(told('机密★1年\n内部资料 注意保存\n【秘密】\n 绝 密 \n密级：工作秘密')).toEqual([
    'secrecy 机密★1年',
    'secrecy 内部资料 注意保存',
    'secrecy 【秘密】',
    'secrecy 绝 密',
    'secrecy 密级：工作秘密',
  ])
  expect(told('依法确定为国家秘密的政府信息，以及工作秘密、内部资料，不予公开。')).toEqual([])
  expect(inText('机密★')[0]?.masked).toBe(null)
})

const table = (...rows: readonly (readonly string[])[]): Part => ({
  place: { ...place, kind: 'table' },
  text: '',
  rows: rows.map((cells, y) =>
    cells.map((text, x) => ({
      text,
      place: {
        kind: 'cell',
        file: '名单.xlsx',
        at: `${String.fromCharCode(65 + x)}${String(y + 1)}`,
        hidden: null,
      },
    })),
  ),
})

test('names beside amounts in a table are found cell by cell, under a title too', () => {
  const rows = table(
    ['医疗救助公示', ''],
    ['姓 名', '救助金额（元）'],
    ['张三丰', '3000'],
    ['欧阳修', '2000'],
    ['合计', '5000'],
  )
  expect(
    findPersonalData([rows]).map(({ kind, place: { at }, text, masked: shown }) => [kind, at, text, shown]),
  ).toEqual([
    ['nameList', 'A3', '张三丰', '张**'],
    ['nameList', 'A4', '欧阳修', '欧阳**'],
  ])
})

test('officials, bodies and drugs in a table are no list of persons', () => {
  expect(findPersonalData([table(['姓名', '职务', '联系电话'], ['王五', '局长', '0833-2716986'])])).toEqual(
    [],
  )
  expect(
    findPersonalData([table(['机构名称', '地址', '电话'], ['康健药店', '城东路1号', '2716986'])]),
  ).toEqual([])
  expect(findPersonalData([table(['负责人', '金额'], ['王五', '3'])])).toEqual([])
})

test('a column’s heading says what its numbers are', () => {
  expect(
    findPersonalData([table(['护照号码', '订单编号'], ['E12345678', '13812345678'])]).map(({ text }) => text),
  ).toEqual(['E12345678'])
})

test.each([
  ['tabs', '姓名\t金额\n张三\t300元\n李四光\t200元', ['张三', '李四光']],
  [
    'Markdown',
    '| 序号 | 姓名 | 补助金额 |\n|---|---|---|\n| 1 | 张三 | 300 |\n| 2 | 李四光 | 200 |',
    ['张三', '李四光'],
  ],
  ['blanks', '姓名 病种\n张三 尿毒症\n李四光 肺癌', ['张三', '李四光']],
  ['lines without headings', '一、名单\n1. 张三，300元\n2. 李四光，200元', ['张三', '李四光']],
  ['a sentence', '发放张三300元、李四光2,000元、王小五100元。', ['张三', '李四光', '王小五']],
])('a list of names set by %s is found', (_, text, names) => {
  expect(inText(text).map((found) => [found.kind, found.text])).toEqual(
    names.map((name) => ['nameList', name]),
  )
})

test('a list of amounts by illness, place or body is none', () => {
  expect(told('高血压300元、糖尿病500元。温江区300元、金牛区200元。\n高血压 300元\n白血病 500元')).toEqual([])
})

test('a name beside an illness is a health detail; a policy that names illnesses is not', () => {
  expect(told('患者张三，男，45岁，因尿毒症住院，住院号：ZY20240012345。')).toEqual([
    'health 张三',
    'health ZY20240012345',
  ])
  expect(told('李小红患有白血病。')).toEqual(['health 李小红'])
  expect(
    told(
      '患者应当在确诊后申请；高血压、糖尿病患者的门诊费用，参保人员因病住院的，按规定报销。王某某患白血病。',
    ),
  ).toEqual([])
})

test('a place is told in words', () => {
  expect(placeText({ kind: 'cell', file: '名单.xlsx', at: '表1!C12', hidden: 'rowHidden' }, 'zh-Hans')).toBe(
    '附件“名单.xlsx” · 单元格“表1!C12”（隐藏的行）',
  )
  expect(placeText(place, 'en')).toBe('field “body”')
})

test.each([
  [
    '给予张三丰（白马乡）12,300.00元；李小红（青龙镇）800元；仉国庆（龙泉社区）500元；王一平（白马乡）900元。',
    ['张三丰', '李小红', '仉国庆', '王一平'],
  ],
  ['以下人员待遇停发：\n张三丰 李小红 仉国庆 王一平', ['张三丰', '李小红', '仉国庆', '王一平']],
  ['白马乡，张三丰，12,300\n青龙镇，李小红，9,800\n龙泉社区，王一平，500', ['张三丰', '李小红', '王一平']],
  ['1. 张三丰 900元\n2. 阿依古丽·买买提 800元\n3. 李小红 700元', ['张三丰', '阿依古丽·买买提', '李小红']],
  ['关于扎西·顿珠同志因肺癌住院的公示', ['扎西·顿珠']],
  ['申请事项：尿毒症门诊特殊病种\n申请人：何桂刚', ['何桂刚']],
  ['徐汇、黄浦、静安、长宁、杨浦五区试点肝硬化按病种付费', []],
])('in %s the names are %j', (text, names) => {
  expect(inText(text).map((one) => one.text)).toEqual(names)
})

test('a fingerprint is the same however the number is written', () => {
  const [one, two] = inText(`${id}、110105 19491231 002x`)
  expect(one?.fingerprint).toBe(two?.fingerprint)
})

test.each([
  ['<p>手机<strong>138</strong>12345678。</p>', '<p>手机<strong>138****5678</strong>。</p>'],
  ['<p>请<a href="tel:13812345678">致电</a></p>', '<p>请致电</p>'],
  ['<p><a href="mailto:zhang.san@example.com">zhang.san@example.com</a></p>', '<p>z****@example.com</p>'],
  ['<p>&lt;b&gt; 13812345678 &amp;</p>', '<p>&lt;b&gt; 138****5678 &amp;</p>'],
  [
    '<table><tbody><tr><td>电话</td><td><p>138 1234</p><p>5678</p></td></tr></tbody></table>',
    '<table><tbody><tr><td>电话</td><td><p>138****5678</p><p></p></td></tr></tbody></table>',
  ],
])('in a body %s becomes %s', (html, masked) => {
  const traced = tracedBody(html)
  expect(withPieces(html, maskPieces(traced, inText(traced.text)))).toBe(masked)
})

test('the words around a finding are not cut through a character', () => {
  const [finding] = inText(`${'😀'.repeat(20)}。13812345678。${'😀'.repeat(20)}`)
  expect(finding?.context).toEqual({ before: `${'😀'.repeat(11)}。`, after: `。${'😀'.repeat(11)}` })
})
