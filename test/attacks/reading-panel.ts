import type { Attack } from './attempt.ts'
import type { House } from './house.ts'
import { noTables, reads, tricks } from './reading.ts'

/** Another agency’s things from the panel: by list, count, search, picker, entry, history, media and our own doors. */
export const ofAnotherAgency = ({ persons, own, other }: House): readonly Attack[] => {
  const { id, secret } = other
  const at = (kind: string, rest = ''): string =>
    `/content-manager/collection-types/plugin::catalogue.${kind}${rest}`
  const lists = ['item', 'record', 'catalogue', 'department'].flatMap((kind) =>
    tricks(secret).map((query) => at(kind, `?${query}`)),
  )
  const entries = (
    [
      ['item', id.draft],
      ['item', id.withheld],
      ['record', id.hidden],
      ['item', id.live],
      ['record', id.shown],
    ] as const
  ).flatMap(([kind, about]) => [
    at(kind, `/${about}`),
    at(kind, `/${about}?locale=*`),
    at(kind, `/${about}?status=draft`),
    at(kind, `/${about}?populate=*`),
    at(kind, `/${about}/actions/countDraftRelations`),
    `/catalogue/review/${kind}/${about}/zh-Hans`,
    `/catalogue/review/${kind}/${about}/zh-Hans/sheets/1`,
    `/content-manager/history-versions?contentType=plugin::catalogue.${kind}&documentId=${about}`,
    `/content-manager/preview/url/plugin::catalogue.${kind}?documentId=${about}`,
    `/content-manager/relations/plugin::catalogue.${kind}/${about}/${kind === 'item' ? 'catalogue' : 'item'}`,
    `/content-manager/relations/plugin::catalogue.record/${about}/amends`,
  ])
  const pickers = [
    `/content-manager/relations/plugin::catalogue.record/item?_q=${secret}`,
    '/content-manager/relations/plugin::catalogue.record/item?pageSize=100',
    `/content-manager/relations/plugin::catalogue.record/amends?_q=${secret}`,
    '/content-manager/relations/plugin::catalogue.record/amends?pageSize=100',
    '/content-manager/relations/plugin::catalogue.item/catalogue?pageSize=100',
    `/content-manager/relations/plugin::catalogue.record/item?status=draft&_q=${secret}&id=${own.id.hidden}`,
  ]
  const media = [
    '/upload/files?pageSize=100',
    `/upload/files?_q=${secret}`,
    `/upload/files/${String(other.secretFile.id)}`,
    '/upload/folders',
    `/upload/files?filters[name][$contains]=${secret}`,
    `/upload/folder-structure`,
  ]
  const doors = [
    '/catalogue/review/work',
    '/catalogue/duties',
    '/catalogue/imports',
    '/catalogue/import/targets',
    '/catalogue/audit',
    '/catalogue/corrections',
    `/catalogue/audit?about=${id.hidden}`,
    `/catalogue/audit?agency=${id.agency}`,
  ]
  const tables = noTables.flatMap((table) => [
    at(table.replace(/s$/, '')),
    `/content-manager/content-types/plugin::catalogue.${table.replace(/s$/, '')}/configuration`,
  ])
  return Object.entries(persons)
    .filter(([name]) => name !== 'root')
    .flatMap(([, by]) => [
      ...[...lists, ...pickers, ...media, ...doors].map(reads(by, [secret], 'unchanged')),
      ...entries.map(reads(by, [secret], 'unchanged')),
      ...tables.map(reads(by, [secret], 'unchanged')),
      {
        what: 'states of another agency’s items',
        by,
        ends: 'unchanged',
        secrets: [secret, `"${id.draft}":`],
        ask: () =>
          by.ask('POST', '/catalogue/review/states', {
            kind: 'item',
            locale: 'zh-Hans',
            ids: [id.draft, id.live],
          }),
      },
      {
        what: 'bulk look at another agency’s items',
        by,
        ends: 'unchanged',
        secrets: [secret],
        ask: () =>
          by.ask('POST', at('item', '/actions/bulkFindForValidation'), {
            documentIds: [id.draft],
            locale: 'zh-Hans',
          }),
      },
    ])
}
