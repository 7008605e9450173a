import type { PublishedAgency } from '../catalogue/agency.ts'
import { bodyText } from '../catalogue/body/spoken.ts'
import type { GovernmentRecord } from '../catalogue/record.ts'
import { dayAt } from '../duty/day.ts'
import { recordDue } from '../duty/record-due.ts'
import type { Calendar } from '../deadline/calendar.ts'
import { recordPath } from '../page/paths.ts'
import { findPersonalData } from '../privacy/find.ts'
import type { PersonalKind } from '../privacy/kind.ts'
import type { InspectionFinding } from './rules.ts'

type Found = Omit<InspectionFinding, 'address' | 'about'>
type RecordRule = (record: GovernmentRecord, agency: PublishedAgency, calendar: Calendar) => readonly Found[]

const missing = (zh: string, en: string): Found => ({
  rule: 'R01',
  grade: 'fault',
  said: { 'zh-Hans': `缺少${zh}`, en: `${en} is missing` },
})

/** 条例 art. 12: 索引, 名称, 内容概述, 生成日期. A title is never missing; the publisher is the agency where none is named. */
const elements: RecordRule = ({ indexNumber, summary, formedOn }) => [
  ...(indexNumber === null ? [missing('索引号', 'The index number')] : []),
  ...(summary === null || summary.trim() === '' ? [missing('内容概述', 'The summary')] : []),
  ...(formedOn === null ? [missing('生成日期', 'The date of formation')] : []),
]

const uniqueIndex: RecordRule = ({ code, indexNumber }, { records }) => {
  const same = records.find((other) => other.code !== code && other.indexNumber === indexNumber)
  return indexNumber === null || same === undefined
    ? []
    : [
        {
          rule: 'R02',
          grade: 'fault',
          said: {
            'zh-Hans': `索引号 ${indexNumber} 与《${same.title}》相同`,
            en: `Index number ${indexNumber} is also that of ${same.title}`,
          },
        },
      ]
}

const inTime: RecordRule = (record, { catalogues }, calendar) => {
  const item = catalogues.flatMap(({ items }) => items).find(({ code }) => code === record.item)
  const found = recordDue(record, item?.deadline ?? null, calendar)
  if (found.is !== 'counted' || found.due.is !== 'due') return []
  const released = dayAt(record.releasedAt)
  return released <= found.due.day
    ? []
    : [
        {
          rule: 'R03',
          grade: 'fault',
          said: {
            'zh-Hans': `应于 ${found.due.day} 前公开，实际发布于 ${released}`,
            en: `Due by ${found.due.day}, published on ${released}`,
          },
        },
      ]
}

const ended: RecordRule = ({ validity, endedOn }) =>
  (validity === 'expired' || validity === 'repealed') && endedOn === null
    ? [
        {
          rule: 'R09',
          grade: 'fault',
          said: {
            'zh-Hans': '已失效或废止，未标注日期',
            en: 'No longer in force, and since when is not said',
          },
        },
      ]
    : []

/** Six-cornered brackets, a year in full, a number without 第 and without zeros before it (GB/T 9704—2012, 7.2.5). */
const standardNumber =
  /^(?:[\p{Script=Han}A-Za-z]{2,20}〔\d{4}〕[1-9]\d*号|.*令第[\d〇零一二三四五六七八九十百]+号|.*公告\d{4}年第[1-9]\d*号)$/u
const documentNumber: RecordRule = ({ documentNumber: number }) =>
  number === null || standardNumber.test(number.replace(/\s/gu, ''))
    ? []
    : [
        {
          rule: 'R10',
          grade: 'doubt',
          said: {
            'zh-Hans': `文号“${number}”的写法不合规范`,
            en: `Document number “${number}” is not in the standard form`,
          },
        },
      ]

const interpretation: RecordRule = ({ kind, links, validity }) => {
  const has = (side: string): boolean => links.some(({ relation }) => relation === side)
  if (kind === 'interpretation' && !has('interprets'))
    return [
      {
        rule: 'R12',
        grade: 'fault',
        said: { 'zh-Hans': '解读没有链接到所解读的文件', en: 'Does not link to the document it interprets' },
      },
    ]
  return kind === 'normative' && validity === 'valid' && !has('interpretedBy')
    ? [
        {
          rule: 'R12',
          grade: 'doubt',
          said: { 'zh-Hans': '没有解读与本文件关联', en: 'No interpretation is linked to it' },
        },
      ]
    : []
}

const penalty: RecordRule = ({ kind, tier, publishUntil }) =>
  kind === 'penalty' && (tier === null || publishUntil === null)
    ? [
        {
          rule: 'R13',
          grade: 'doubt',
          said: {
            'zh-Hans': tier === null ? '没有标明公示等级' : '没有标明公示截止日期',
            en: tier === null ? 'Its grade is not stated' : 'The last day of showing is not stated',
          },
        },
      ]
    : []

/** What stops a review wherever it stands, by the names that people have for it. */
const blocking: Readonly<Partial<Record<PersonalKind, InspectionFinding['said']>>> = {
  secrecy: { 'zh-Hans': '涉密标志', en: 'a mark of secrecy' },
  idNumber: { 'zh-Hans': '居民身份证号码', en: 'the number of an identity card' },
}

/** What proves itself only; the review had the rest before it, and kept what a law wants kept. */
const personal: RecordRule = (record, { phone }) => {
  const own = phone === null ? [] : [phone]
  const text = [record.title, record.summary ?? '', bodyText(record.body)].join('\n')
  const kinds = new Set(
    findPersonalData([{ place: { file: null, kind: 'body', at: '', hidden: null }, text }], { own })
      .filter(({ severity }) => severity === 'block')
      .map(({ kind }) => kind),
  )
  return [...kinds].map((kind) => ({
    rule: 'R14',
    grade: 'veto',
    said: {
      'zh-Hans': `疑似含有${blocking[kind]?.['zh-Hans'] ?? '个人信息'}`,
      en: `Seems to hold ${blocking[kind]?.en ?? 'personal data'}`,
    },
  }))
}

const readable: RecordRule = ({ body, attachments }) =>
  bodyText(body).trim() === '' && attachments.length === 0
    ? [
        {
          rule: 'R19',
          grade: 'fault',
          said: { 'zh-Hans': '既无正文也无附件', en: 'Has neither text nor attachments' },
        },
      ]
    : []

const recordRules: readonly RecordRule[] = [
  ...[elements, uniqueIndex, inTime, ended, documentNumber],
  ...[interpretation, penalty, personal, readable],
]

export const inspectRecords = (agency: PublishedAgency, calendar: Calendar): readonly InspectionFinding[] =>
  agency.records.flatMap((record) =>
    recordRules.flatMap((rule) =>
      rule(record, agency, calendar).map((found) => ({
        ...found,
        address: recordPath(agency, record),
        about: record.title,
      })),
    ),
  )
