import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { readPublishedAgency } from '@gongkai/catalogue-core/page'

/** Anything that claims to be an agency, read as the site reads it; a test's own slip is told at once. */
export const published = (input: unknown): PublishedAgency => {
  const reading = readPublishedAgency(input)
  if (!reading.read) throw new Error(reading.faults.join('\n'))
  return reading.value
}

/** Lays the data out as the rebuild does: index.json, agencies/<locale>/<slug>.json, files/. */
export const writePublication = async (
  folder: string,
  agencies: readonly PublishedAgency[],
  files: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const write = async (file: string, text: string): Promise<void> => {
    const to = path.join(folder, file)
    await mkdir(path.dirname(to), { recursive: true })
    await writeFile(to, text)
  }
  await write(
    'index.json',
    JSON.stringify({ agencies: agencies.map(({ slug, locale }) => ({ slug, locale, digest: '' })) }),
  )
  for (const agency of agencies)
    await write(`agencies/${agency.locale}/${agency.slug}.json`, JSON.stringify(agency))
  for (const [name, text] of Object.entries(files)) await write(`files/${name}`, text)
}

const item = (code: string, said: object): object => ({
  id: `item${code}`,
  code,
  updatedAt: '2026-11-24T02:03:07.000Z',
  number: code,
  path: ['公共服务', `事项${code}`],
  content: `内容${code}`,
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

/** A picture in a body, named by its content as the CMS names it. */
export const picture = `${'0a'.repeat(32)}.png`

const record = (code: string, said: object): object => ({
  id: `record${code.replace('-', '')}`,
  code,
  item: '1',
  releasedAt: '2026-11-24T17:00:00.000Z',
  updatedAt: '2026-11-25T00:00:00.000Z',
  attachments: [],
  images: [],
  title: '关于异地就医备案的通知',
  summary: null,
  body: '',
  kind: 'notice',
  theme: null,
  indexNumber: null,
  documentNumber: null,
  formedOn: null,
  validity: 'valid',
  effectiveFrom: null,
  endedOn: null,
  attribute: 'active',
  publisher: null,
  ...said,
})

const agency = (slug: string, said: object): object => ({
  id: slug.replaceAll('-', ''),
  slug,
  locale: 'zh-Hans',
  name: '甲市医疗保障局',
  printedName: '市医保局',
  place: null,
  areaCode: null,
  note: null,
  phone: null,
  address: null,
  officeHours: null,
  demo: false,
  order: 1,
  departments: [],
  catalogues: [],
  records: [],
  ...said,
})

const catalogue = (said: object): object => ({
  id: 'catalogue1',
  title: '甲市医疗保障局公开目录',
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
  { option: '政府公报', ticked: 'no' },
  { option: '公开栏', ticked: 'unknown' },
]

/** Two-level headers, merged cells, √ columns, three kinds of tick, a cut phone, a name that two rows share. */
export const printed = published(
  agency('jia', {
    departments: [
      { id: 'department1', name: '办公室', phone: '028-26092001' },
      { id: 'department2', name: '稽核中心', phone: null },
    ],
    catalogues: [
      catalogue({
        columns: [
          { shows: 'number', name: '序号', over: null },
          { shows: 'path', name: '一级事项', over: '公开事项', from: 0, to: 0 },
          { shows: 'path', name: '二级事项', over: '公开事项', from: 1, to: 2 },
          { shows: 'content', name: '公开内容（要素）', over: null },
          { shows: 'basis', name: '公开依据', over: null },
          { shows: 'channels', name: '公开渠道', over: null, boxed: true },
          { shows: 'option', name: '全社会', over: '公开对象', of: 'audience', option: '全社会' },
          { shows: 'option', name: '特定群体', over: '公开对象', of: 'audience', option: '特定群体' },
          { shows: 'phones', name: '监督电话', over: null },
          { shows: 'extra', name: '公开层级', over: null, key: '公开层级' },
        ],
        notes: ['原文序号不连续，照录', '文档无序号，no均为null'],
        items: [
          item('1', {
            path: ['公共服务', '异地就医', '备案'],
            basis: ['《条例》（国务院令第711号）', '三定方案'],
            deadline: '自信息形成或者变更之日起20个工作日内；长期公示',
            channels,
            publisher: '办公室',
            responsible: '市医保局办公室、稽核中心',
            audience: [
              { option: '全社会', ticked: 'yes' },
              { option: '特定群体', ticked: 'no' },
            ],
            phones: [
              { label: '咨询电话', number: '028-26092087' },
              { label: '监督举报电话', number: '028-' },
            ],
            extra: { 公开层级: '县级' },
            doubts: ['渠道一处不清'],
          }),
          item('2', {
            path: ['公共服务', '异地就医', '结算'],
            channels,
            merged: ['channels'],
            audience: [{ option: '全社会', ticked: 'unknown' }],
          }),
          item('3', {
            path: ['公共服务', '零星报销'],
            content: '线上流程',
            deadline: '每月公布1次；季后次月25日前汇总',
          }),
          item('4', { path: ['公共服务', '零星报销'], content: '线下流程' }),
        ],
      }),
    ],
    records: [
      record('2026-1', {
        documentNumber: '甲医保发〔2026〕3号',
        validity: 'repealed',
        endedOn: '2026-12-20',
        links: [{ relation: 'repealedBy', code: '2026-2', title: '关于新办法的通知', on: '2026-12-20' }],
        formedOn: '2026-12-10',
        body: `<h2>正文</h2><p><a href="/jia/catalogue/">目录</a><img src="${picture}" alt="流程图" /></p>`,
        images: [{ file: picture, name: '流程图.png', mime: 'image/png', bytes: 3 }],
        attachments: [{ file: 'abc123.pdf', name: '备案表.pdf', mime: 'application/pdf', bytes: 150_000 }],
      }),
      record('2026-2', {
        title: '关于新办法的通知',
        eventOn: '2026-03-02',
        formedOn: '2026-12-20',
        kind: 'penalty',
        tier: 'general',
        publishUntil: '2027-06-30',
        links: [
          { relation: 'repeals', code: '2026-1', title: '关于异地就医备案的通知', on: '2026-12-20' },
          { relation: 'interprets', code: '2026-1', title: '关于异地就医备案的通知', on: null },
        ],
      }),
    ],
    withdrawn: [
      {
        code: '2026-3',
        title: '误发的通知',
        item: '1',
        reason: '内容有误，更正后另行公布',
        at: '2026-11-25T16:30:00.000Z',
      },
    ],
  }),
)

/** The same agency in English, with its first item only. */
export const english = published(
  agency('jia', {
    locale: 'en',
    name: 'Jia Healthcare Security Bureau',
    catalogues: [catalogue({ title: null, items: [item('1', {})] })],
  }),
)

const hostileText = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&\u0000\u2028]]>`

/** Every word of it is an attempt to break out of its place. */
export const hostile = published(
  agency('yi', {
    demo: true,
    order: 9,
    ...Object.fromEntries(
      [
        ...['name', 'printedName', 'place', 'note', 'phone', 'address', 'officeHours'],
        ...['disclosureOffice', 'fax', 'email', 'applyUrl'],
      ].map((f) => [f, hostileText]),
    ),
    departments: [{ id: 'd1', name: hostileText, phone: hostileText.slice(0, 40) }],
    catalogues: [
      catalogue({
        title: hostileText,
        edition: hostileText,
        source: hostileText,
        notes: [hostileText],
        columns: [
          { shows: 'path', name: hostileText, over: hostileText, from: 0, to: 1 },
          { shows: 'content', name: hostileText, over: hostileText },
          { shows: 'channels', name: hostileText, over: null, boxed: true },
          { shows: 'phones', name: hostileText, over: null },
          { shows: 'extra', name: hostileText, over: null, key: hostileText },
        ],
        items: [
          item('1', {
            number: '<b>1</b>',
            path: [hostileText, hostileText],
            content: hostileText,
            basis: [hostileText],
            basisKinds: [{ option: hostileText, ticked: 'yes' }],
            publisher: hostileText,
            deadline: hostileText,
            responsible: hostileText,
            channels: [{ option: hostileText, ticked: 'unknown' }],
            attribute: [{ option: hostileText, ticked: 'no' }],
            phones: [{ label: '"><script>', number: 'javascript:alert(3)' }],
            extra: { [hostileText]: hostileText },
            doubts: [hostileText],
          }),
        ],
      }),
    ],
    records: [
      record('1', {
        links: [{ relation: 'amends', code: '1', title: hostileText, on: null }],
        title: hostileText,
        summary: hostileText,
        publisher: hostileText,
        theme: hostileText.slice(0, 90),
        indexNumber: '"><script>alert(4)</script>',
        documentNumber: '"><script>alert(5)</script>',
        body: [
          hostileText,
          '<p onclick="alert(7)">一</p><a href="javascript:alert(6)">二</a><a href="data:text/html,x">三</a>',
          '<p><img src="https://tracker.example/x.png" alt="四" /><svg onload="alert(8)"></p>',
          '<iframe src="https://tracker.example/"></iframe>',
          '<p><a href="https://www.gov.cn/">五</a></p>',
          '<p><a href="https://www.gov.cn@tracker.example/?a=1&amp;b=2">六</a></p>',
        ].join(''),
        attachments: [{ file: 'def456.html', name: '"><script>.html', mime: '<b>', bytes: 1 }],
      }),
    ],
    withdrawn: [
      { code: '2', title: hostileText, item: '1', reason: hostileText, at: '2026-11-24T02:00:00.000Z' },
    ],
  }),
)

export const files: Readonly<Record<string, string>> = {
  'abc123.pdf': '%PDF-1.7',
  'def456.html': '<script>',
  [picture]: 'PNG',
}
