import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { published } from './publication.ts'

/** How many rows the longest catalogue has: more than any agency has printed. */
export const manyRows = 10_000

// Identities are the CMS's own, one for each document of all agencies.
const item = (slug: string, code: string, said: object): object => ({
  id: `${slug}item${code}`,
  code,
  updatedAt: '2026-11-24T02:03:07.000Z',
  number: null,
  path: [`事项${code}`],
  content: '',
  basis: [],
  basisKinds: [],
  publisher: null,
  deadline: null,
  channels: [],
  attribute: [],
  form: [],
  audience: [],
  responsible: null,
  phones: [],
  extra: {},
  merged: [],
  doubts: [],
  ...said,
})

const agency = (slug: string, said: object): PublishedAgency =>
  published({
    id: slug.replaceAll('-', ''),
    slug,
    locale: 'zh-Hans',
    name: '',
    printedName: '',
    place: null,
    areaCode: null,
    note: null,
    phone: null,
    address: null,
    officeHours: null,
    demo: true,
    order: 90,
    departments: [],
    catalogues: [],
    records: [],
    ...said,
  })

const catalogue = (said: object): object => ({
  id: 'catalogue1',
  title: null,
  edition: null,
  publishedOn: null,
  columns: [],
  notes: [],
  source: null,
  items: [],
  ...said,
})

const channels = [
  { option: '政府网站', ticked: 'yes' },
  { option: '公开栏', ticked: 'no' },
]

/** The row that is looked for among all of them. */
export const rareRow = 8765

const longRow = (n: number): object => {
  const group = Math.ceil(n / 100)
  const first = n % 5 === 1
  return item('chang', String(n), {
    number: String(n),
    path: [
      `类别${String(group)}`,
      `公开事项${String(Math.ceil(n / 5))}`,
      n === rareRow ? '独一无二的事项' : `子项${String(n)}`,
    ],
    content: `第${String(n)}项的公开内容`,
    basis: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'],
    deadline: '自信息形成或者变更之日起20个工作日内',
    publisher: `第${String(group)}科`,
    channels,
    phones: [{ label: null, number: '028-26092001' }],
    // The printed table joins five rows at a time.
    merged: first ? [] : ['basis', 'deadline', 'channels'],
  })
}

/** One catalogue of {@link manyRows} rows, in groups, with merged cells. */
export const long = (): PublishedAgency =>
  agency('chang', {
    name: '长目录局',
    printedName: '长目录局',
    departments: Array.from({ length: 100 }, (_, i) => ({
      id: `department${String(i + 1)}`,
      name: `第${String(i + 1)}科`,
      phone: '028-26092001',
    })),
    catalogues: [
      catalogue({
        title: '一万项公开目录',
        columns: [
          { shows: 'number', name: '序号', over: null },
          { shows: 'path', name: '一级事项', over: '公开事项', from: 0, to: 0 },
          { shows: 'path', name: '二级事项', over: '公开事项', from: 1, to: 1 },
          { shows: 'path', name: '三级事项', over: '公开事项', from: 2, to: 2 },
          { shows: 'content', name: '公开内容', over: null },
          { shows: 'basis', name: '公开依据', over: null },
          { shows: 'deadline', name: '公开时限', over: null },
          { shows: 'publisher', name: '公开主体', over: null },
          { shows: 'channels', name: '公开渠道', over: null, boxed: true },
          { shows: 'phones', name: '监督电话', over: null },
        ],
        items: Array.from({ length: manyRows }, (_, i) => longRow(i + 1)),
      }),
    ],
  })

/** No catalogue, no record, no way to reach it; a department that has a name and nothing else. */
export const bare = agency('wu', {
  name: '无内容局',
  printedName: '无内容局',
  departments: [{ id: 'department1', name: '', phone: null }],
})

/** One catalogue of no items, and one whose items have a name and nothing else. */
export const hollow = agency('kong', {
  name: '空目录局',
  printedName: '空目录局',
  catalogues: [
    catalogue({}),
    catalogue({
      id: 'catalogue2',
      title: '只有名称的目录',
      items: [item('kong', '1', {}), item('kong', '2', { path: ['事项组', '只有名称'] })],
    }),
  ],
})

/** Letters, digits and low lines have no place to break between them. */
export const unbroken = (length: number): string => 'W0a_'.repeat(Math.ceil(length / 4)).slice(0, length)

/** Pictures joined of several (ZWJ), with a skin, a flag of two letters, one of tags, a keycap. */
const emoji =
  '👩🏽\u200d⚕️👨\u200d👩\u200d👧🇨🇳🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}1\ufe0f\u20e3'
/** Characters of the extensions, and an ideographic variation. */
const rare = '㐂𠮷𰻝葛\u{e0100}'
/** Marks upon marks, of which none may make a page wider. */
const combining = `e\u0301a\u0308Z${'\u0335\u0321\u0489'.repeat(8)}`
/** Turns round what follows until its line ends. */
const turned = '甲\u202e乙丙丁'
/** What no page shows and XML forbids. */
const control = '令\u0000\u0007\u000b\u001b\ufffe'

/** Stands in every kind of field of the strange agency. */
export const odd = `${emoji}${rare}${combining}${turned}`
/** What no file or page can hold as it is, besides. */
const damaged = `${odd}${control}`

export const strange = agency('qi', {
  ...{ name: `奇字局${odd}`, printedName: `奇字局${odd}`, place: `${rare}省${unbroken(400)}` },
  ...{ note: `${damaged}${unbroken(300)}`, phone: `028${turned}${unbroken(300)}` },
  ...{ address: unbroken(500), officeHours: `${odd}${unbroken(300)}`, disclosureOffice: unbroken(500) },
  ...{
    fax: unbroken(500),
    email: `${unbroken(200)}@example.gov.cn`,
    applyUrl: `https://a.gov.cn/${unbroken(400)}`,
  },
  departments: [{ id: 'department1', name: `${odd}${unbroken(300)}`, phone: unbroken(300) }],
  catalogues: [
    catalogue({
      title: `${odd}${unbroken(300)}`,
      edition: unbroken(500),
      source: unbroken(500),
      notes: [unbroken(2000), damaged],
      columns: [
        { shows: 'number', name: '序号', over: null },
        { shows: 'path', name: `事项${rare}`, over: unbroken(100), from: 0, to: 1 },
        { shows: 'content', name: unbroken(100), over: null },
        { shows: 'basis', name: '依据', over: null },
        { shows: 'publisher', name: '主体', over: null },
        { shows: 'deadline', name: '时限', over: null },
        { shows: 'channels', name: '渠道', over: null, boxed: true },
        { shows: 'responsible', name: '责任', over: null },
        { shows: 'phones', name: '电话', over: null },
        { shows: 'extra', name: unbroken(99), over: null, key: unbroken(99) },
      ],
      items: [
        item('qi', '1', {
          number: unbroken(20),
          path: [`${odd}${unbroken(400)}`, unbroken(500)],
          content: unbroken(2000),
          basis: [`《${unbroken(2000)}》`, `《${odd}条例》（${rare}令第1号）第一条`],
          basisKinds: [{ option: unbroken(200), ticked: 'yes' }],
          publisher: unbroken(2000),
          deadline: unbroken(2000),
          channels: [{ option: unbroken(200), ticked: 'yes' }],
          attribute: [{ option: `${odd}${unbroken(100)}`, ticked: 'unknown' }],
          form: [{ option: unbroken(200), ticked: 'no' }],
          audience: [{ option: unbroken(200), ticked: 'yes' }],
          responsible: `${odd}${unbroken(2000)}`,
          phones: [
            { label: unbroken(40), number: unbroken(40) },
            { label: rare, number: `028-${turned}` },
          ],
          extra: { [unbroken(99)]: unbroken(2000) },
          doubts: [unbroken(2000)],
        }),
        item('qi', '2', { path: [`${odd}${unbroken(400)}`, rare], content: odd, publisher: odd }),
      ],
    }),
  ],
  records: [
    {
      ...{ id: 'qirecord1', code: '1', item: '1' },
      ...{ releasedAt: '2026-11-24T17:00:00.000Z', updatedAt: '2026-11-25T00:00:00.000Z' },
      attachments: [
        { file: 'abc123.pdf', name: `${odd}${unbroken(150)}.pdf`, mime: 'application/pdf', bytes: 8 },
      ],
      title: `${odd}${unbroken(200)}`,
      summary: `${damaged}${unbroken(1800)}`,
      body: `<h2>${unbroken(2000)}</h2><p>${odd}${unbroken(2000)}</p><table><tr><th>${rare}</th><td>${unbroken(2000)}</td></tr></table><ul><li>${unbroken(2000)}</li></ul>`,
      kind: 'penalty',
      theme: unbroken(100),
      indexNumber: unbroken(60),
      documentNumber: `${rare}发〔2026〕${turned}号`,
      ...{ formedOn: '2026-11-20', validity: 'valid', effectiveFrom: null, endedOn: null },
      attribute: 'active',
      publisher: unbroken(200),
      links: [{ relation: 'amends', code: '2', title: unbroken(300), on: null }],
    },
  ],
  withdrawn: [
    {
      ...{ code: '2', title: `${odd}${unbroken(200)}`, item: '1', reason: unbroken(300) },
      at: '2026-11-24T02:00:00.000Z',
    },
  ],
})
