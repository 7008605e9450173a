import type { PublishedAgency } from '../catalogue/agency.ts'
import { itemName, type Item } from '../catalogue/item.ts'
import type { Moment } from '../catalogue/ids.ts'
import type { Calendar } from '../deadline/calendar.ts'
import { dashboardOf, type DueRow } from '../duty/dashboard.ts'
import { dayAt } from '../duty/day.ts'
import type { AgencyContent } from '../duty/duty.ts'
import type { Inspection } from '../duty/inspection.ts'
import { periodWords } from '../duty/period-words.ts'
import { agencyPath, cataloguePath, columnPath, itemPath } from '../page/paths.ts'
import { lintCatalogue } from '../document/findings/lint.ts'
import type { Grade, InspectionFinding } from './rules.ts'

/** What it is judged by; `at` is the moment of the inspection. */
export interface Standards {
  readonly calendar: Calendar
  readonly inspection: Inspection
  readonly at: Moment
}

const itemsOf = ({ catalogues }: PublishedAgency): readonly Item[] => catalogues.flatMap(({ items }) => items)

/** What duties follow from, as far as the public sees it: an item is known since it last changed. */
const contentOf = (agency: PublishedAgency): AgencyContent => ({
  items: itemsOf(agency).map(({ code, path, deadline, updatedAt }) => ({
    ...{ key: code, path, deadline, isPublic: true },
    since: dayAt(updatedAt),
  })),
  records: agency.records.map(({ code, item, title, kind, attribute, formedOn, eventOn, releasedAt }) => ({
    ...{ key: code, item, title, kind, attribute, formedOn, eventOn, releasedAt },
  })),
})

interface Subject {
  readonly address: string
  readonly about: string
}

const subjects = (agency: PublishedAgency): ((code: string | null) => Subject) => {
  const byCode = new Map<string, Item>(itemsOf(agency).map((item) => [item.code, item]))
  return (code) => {
    const item = code === null ? undefined : byCode.get(code)
    return item === undefined
      ? { address: agencyPath(agency), about: agency.name }
      : { address: itemPath(agency, item), about: itemName(item) }
  }
}

const overdue = ({ statute, due, period, of }: DueRow): InspectionFinding['said'] => {
  const day = due.is === 'due' ? due.day : ''
  return {
    'zh-Hans': `${of ?? ''}（${periodWords(period ?? '', 'zh-Hans')}）应于 ${day} 前公开，尚未公开${statute === null ? '' : '（法定期限）'}`,
    en: `${of ?? ''} (${periodWords(period ?? '', 'en')}) was due by ${day} and is not published${statute === null ? '' : ' (by statute)'}`,
  }
}

/** Columns that are late, empty or quiet, as the check of government sites counts them. */
export const inspectColumns = (
  agency: PublishedAgency,
  { calendar, inspection, at }: Standards,
): readonly InspectionFinding[] => {
  const subject = subjects(agency)
  const found = dashboardOf(contentOf(agency), calendar, inspection, at)
  const many = (count: number, from: number): Grade => (count >= from ? 'veto' : 'fault')
  const names = new Map(inspection.stale.map(({ id, name }) => [id, name]))
  const stale = found.stale.map((one): InspectionFinding => {
    const name = names.get(one.rule)
    return {
      rule: 'R18',
      grade: one.item === null ? 'veto' : many(found.stale.length, inspection.veto.stale),
      ...subject(one.item),
      said: {
        'zh-Hans': `${name?.['zh-Hans'] ?? ''}，最后更新于 ${one.lastOn}`,
        en: `${name?.en ?? ''}; last updated on ${one.lastOn}`,
      },
    }
  })
  const empty = found.empty.map((code): InspectionFinding => ({
    rule: 'R17',
    grade: many(found.empty.length, inspection.veto.empty),
    ...subject(code),
    said: {
      'zh-Hans': '空白栏目：该事项下没有公开任何信息',
      en: 'An empty column: nothing is published under this item',
    },
  }))
  const late = found.overdue
    .filter((row) => row.subject === 'task')
    .map((row): InspectionFinding => ({
      rule: row.statute === 'annualReport' ? 'R07' : 'R03',
      grade: 'fault',
      ...subject(row.item),
      said: overdue(row),
    }))
  return [...stale, ...empty, ...late]
}

/** 条例 art. 12 names what a guide must tell of the office that answers. */
export const inspectGuide = (agency: PublishedAgency): readonly InspectionFinding[] => {
  const facts = [
    ['disclosureOffice', '公开工作机构', 'disclosure office'],
    ['address', '办公地址', 'office address'],
    ['officeHours', '办公时间', 'office hours'],
    ['phone', '联系电话', 'phone'],
  ] as const
  return facts.flatMap(([fact, zh, en]) =>
    agency[fact] === null
      ? [
          {
            ...{ rule: 'R08', grade: 'fault', address: columnPath(agency, 'guide'), about: agency.name },
            said: { 'zh-Hans': `没有公布${zh}`, en: `The ${en} is not published` },
          } as const,
        ]
      : [],
  )
}

/** Citations that no law has: 条例 art. 20 has one paragraph with fifteen points. */
export const inspectCitations = (agency: PublishedAgency): readonly InspectionFinding[] =>
  agency.catalogues.flatMap(({ items, columns }) =>
    lintCatalogue({ items, columns }).flatMap(({ code, params }) =>
      code === 'CITATION_PARAGRAPH_OF_ARTICLE_20'
        ? [
            {
              ...{ rule: 'R11', grade: 'doubt', address: cataloguePath(agency), about: agency.name },
              said: {
                'zh-Hans': `“${params['text'] ?? ''}”：条例第二十条只有一款，疑为第（${params['item'] ?? ''}）项`,
                en: `“${params['text'] ?? ''}”: article 20 has one paragraph; point ${params['item'] ?? ''} seems to be meant`,
              },
            } as const,
          ]
        : [],
    ),
  )
