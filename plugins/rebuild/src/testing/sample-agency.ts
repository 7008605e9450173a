import { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'

interface SampleItem {
  readonly code: string
  readonly content?: string
}

interface SampleRecord {
  readonly code: string
  readonly attachments?: readonly { readonly file: string; readonly bytes: number }[]
}

interface Sample {
  readonly slug?: string
  readonly locale?: 'zh-Hans' | 'en'
  readonly name?: string
  readonly phone?: string
  readonly items?: readonly SampleItem[]
  readonly records?: readonly SampleRecord[]
}

const item = ({ code, content = '全文公开' }: SampleItem) => ({
  id: `item${code.replaceAll('-', '')}`,
  code,
  updatedAt: '2026-11-24T02:00:00.000Z',
  number: code,
  path: ['政策文件', `事项${code}`],
  content,
  basis: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'],
  basisKinds: [],
  publisher: '示例区医疗保障局',
  deadline: '自信息形成之日起20个工作日内',
  channels: [{ option: '政府网站', ticked: 'yes' }],
  attribute: [{ option: '主动公开', ticked: 'yes' }],
  form: [],
  audience: [],
  responsible: null,
  phones: [],
  extra: {},
  merged: [],
  doubts: [],
})

const record = ({ code, attachments = [] }: SampleRecord, itemCode: string) => ({
  id: `record${code.replaceAll('-', '')}`,
  code,
  item: itemCode,
  releasedAt: '2026-11-24T02:00:00.000Z',
  updatedAt: '2026-11-24T02:00:00.000Z',
  attachments: attachments.map(({ file, bytes }) => ({
    file,
    name: `附件${file}`,
    mime: 'application/pdf',
    bytes,
  })),
  title: `通知${code}`,
  summary: null,
  body: '正文。',
  kind: 'notice',
  theme: null,
  indexNumber: null,
  documentNumber: null,
  formedOn: '2026-11-20',
  validity: 'valid',
  effectiveFrom: null,
  endedOn: null,
  attribute: 'active',
  publisher: null,
})

/** A small agency as the CMS would publish it, for tests; what a test does not name is the same in all of them. */
export const sampleAgency = ({
  slug = 'qilin',
  locale = 'zh-Hans',
  name = '示例区医疗保障局',
  phone = '0833-0000000',
  items = [{ code: '1' }],
  records = [],
}: Sample = {}): PublishedAgency =>
  v.parse(PublishedAgency, {
    id: slug.replaceAll('-', ''),
    slug,
    locale,
    name,
    printedName: name,
    place: null,
    areaCode: null,
    note: null,
    phone,
    address: null,
    officeHours: null,
    demo: true,
    order: 1,
    departments: [],
    catalogues: [
      {
        id: 'catalogue',
        title: '基层政务公开标准目录',
        edition: null,
        publishedOn: null,
        columns: [
          { shows: 'number', name: '序号', over: null },
          { shows: 'path', name: '公开事项', over: null, from: 0, to: 1 },
          { shows: 'content', name: '公开内容', over: null },
        ],
        notes: [],
        source: null,
        items: items.map(item),
      },
    ],
    records: records.map((of) => record(of, items[0]?.code ?? '1')),
  })
