import * as v from 'valibot'
import { GovernmentRecord, Item, PublishedAgency } from '../src/catalogue/index.ts'

/** A row as 资阳 prints it; a test says only what it is about. */
export const sampleItem = (said: Partial<v.InferInput<typeof Item>> = {}): Item =>
  v.parse(Item, {
    id: 'item1',
    code: '1',
    updatedAt: '2026-11-24T02:03:07.000Z',
    number: '1',
    path: ['公共服务', '参保人员异地就医登记备案'],
    content: '备案渠道及咨询电话公开',
    basis: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'],
    basisKinds: [],
    publisher: '市医疗保障事务中心',
    deadline: '根据工作需要可随时公布',
    channels: [
      { option: '政府网站', ticked: 'yes' },
      { option: '政府公报', ticked: 'no' },
    ],
    attribute: [{ option: '主动公开', ticked: 'yes' }],
    form: [],
    audience: [],
    responsible: null,
    phones: [{ label: '咨询电话', number: '028-26110621' }],
    extra: {},
    merged: [],
    doubts: [],
    ...said,
  })

export const sampleRecord = (said: Partial<v.InferInput<typeof GovernmentRecord>> = {}): GovernmentRecord =>
  v.parse(GovernmentRecord, {
    id: 'record1',
    code: '2026-1',
    item: '1',
    releasedAt: '2026-11-24T02:03:07.000Z',
    updatedAt: '2026-11-24T02:03:07.000Z',
    attachments: [],
    title: '关于异地就医备案的通知',
    summary: '说明备案渠道。',
    body: '根据国办发〔2019〕35号文件办理。',
    kind: 'notice',
    theme: null,
    indexNumber: null,
    documentNumber: '资医保发〔2026〕3号',
    formedOn: '2026-11-20',
    validity: 'valid',
    effectiveFrom: null,
    endedOn: null,
    attribute: 'active',
    publisher: null,
    ...said,
  })

export const sampleAgency = (said: Partial<v.InferInput<typeof PublishedAgency>> = {}): PublishedAgency =>
  v.parse(PublishedAgency, {
    id: 'agency1',
    slug: 'ziyang',
    locale: 'zh-Hans',
    name: '资阳市医疗保障局',
    printedName: '资阳市医疗保障局',
    place: '四川省资阳市',
    areaCode: '028',
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
