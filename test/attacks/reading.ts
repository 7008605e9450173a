import type { Attack } from './attempt.ts'
import type { Caller } from './callers.ts'
import type { House } from './house.ts'

export const reads =
  (by: Caller, secrets: readonly string[], ends: Attack['ends']) =>
  (path: string): Attack => ({
    what: `read ${decodeURIComponent(path)}`,
    by,
    ask: () => by.ask('GET', path),
    ends,
    reads: true,
    secrets,
  })

export const tricks = (word: string): readonly string[] => [
  '',
  'status=draft',
  'status=*',
  'publicationState=preview',
  'status[]=draft',
  'status=draft&status=published',
  'locale=*',
  'locale=en&status=draft',
  'populate=*',
  'populate=*&status=draft',
  'populate[item][populate]=*',
  'populate[catalogue][populate]=*',
  'populate[agency][populate]=*',
  'populate[amends][populate]=*',
  'populate[attachments][populate]=*',
  'populate[item][populate][catalogue][populate][agency]=*',
  'populate[createdBy]=*',
  'populate[updatedBy][populate]=*',
  'populate[localizations][populate]=*',
  'populate[item][status]=draft',
  `filters[content][$contains]=${word}`,
  `filters[title][$contains]=${word}`,
  `filters[name][$contains]=${word}&status=draft`,
  `filters[publishedAt][$null]=true`,
  `filters[$or][0][publishedAt][$null]=true`,
  `_q=${word}`,
  `_q=${word}&status=draft`,
  'fields=*',
  'fields[0]=agencyKey',
  'sort=agencyKey',
  'filters[agencyKey][$notNull]=true',
  'filters[createdBy][email][$contains]=@',
  'filters[reviewSteps][$null]=true',
  'sort=createdBy.email',
  'pagination[pageSize]=10000',
  'pagination[limit]=-1',
]

export const noTables = [
  'versions',
  'audits',
  'audit-heads',
  'members',
  'changes',
  'deliveries',
  'imports',
  'import-rows',
  'withdrawals',
  'corrections',
  'tasks',
  'index-numbers',
]

/** REST with every token: drafts, what is withheld, the tables of the house, and people. */
export const overRest = ({ tokens, own, other }: House): readonly Attack[] =>
  Object.values(tokens).flatMap((by) => {
    const secrets = [own.secret, other.secret, '@example.gov.cn']
    const read = reads(by, secrets, 'unchanged')
    const no = reads(by, secrets, 'refused')
    return [
      ...['agencies', 'departments', 'catalogues', 'items', 'records', 'bases'].flatMap((kind) =>
        tricks(own.secret).map((query) => read(`/api/catalogue/${kind}?${query}`)),
      ),
      ...[own, other].flatMap(({ id }) => [
        ...['', '?status=draft', '?locale=*', '?populate=*', '?status=draft&populate=*'].flatMap((query) => [
          no(`/api/catalogue/items/${id.draft}${query}`),
          no(`/api/catalogue/items/${id.withheld}${query}`),
          no(`/api/catalogue/records/${id.hidden}${query}`),
          read(`/api/catalogue/records/${id.shown}${query}`),
        ]),
      ]),
      ...noTables.flatMap((table) => [
        no(`/api/catalogue/${table}`),
        no(`/api/${table}`),
        no(`/content-manager/collection-types/plugin::catalogue.${table.replace(/s$/, '')}`),
      ]),
      no('/admin/users'),
      no('/api/users'),
      no('/catalogue/review/work'),
      no('/catalogue/audit'),
      no('/catalogue/corrections'),
      ...[
        '/api/upload/files',
        '/api/upload/files?_q=canary',
        `/api/upload/files/${String(own.secretFile.id)}`,
      ].map((path) => read(path)),
    ]
  })

/** Files of what is not public, by their plain address, without a login or with a pass that is none. */
export const uploads = ({ it, tokens, own, other, persons }: House): readonly Attack[] => {
  const climbs = (url: string): readonly string[] => [
    url,
    `/uploads/./${url.slice(9)}`,
    `//uploads/${url.slice(9)}`,
    `/UPLOADS/${url.slice(9)}`,
    `/%75ploads/${url.slice(9)}`,
    `/uploads/%2e%2e/uploads/${url.slice(9)}`,
    `/uploads%2f${url.slice(9)}`,
    `/uploads\\${url.slice(9)}`,
    `${url}/`,
    `${url}%00`,
    `${url}?raw=1`,
    `/x/..%2fuploads/${url.slice(9)}`,
    `/admin/../uploads/${url.slice(9)}`,
    `/api/../uploads/${url.slice(9)}`,
  ]
  const passes = [
    '1.9999999999999.',
    `1.9999999999999.${'A'.repeat(43)}`,
    '1.1.x',
    'x',
    '1.9999999999999.x.y',
  ]
  const files = [own.secretFile.url, own.shownFile.url, other.secretFile.url]
  return [
    ...Object.values(tokens).flatMap((by) =>
      files.flatMap((url) => climbs(url).map(reads(by, [own.secret, other.secret, '附件'], 'refused'))),
    ),
    ...passes.flatMap((pass) =>
      files.map((url): Attack => ({
        what: `read ${url} with the pass ${pass}`,
        by: tokens.nobody,
        ask: async () => {
          const answer = await fetch(`${it.url}${url}`, { headers: { cookie: `gongkai_files=${pass}` } })
          return { status: answer.status, text: await answer.text(), path: url }
        },
        ends: 'refused',
        secrets: [own.secret, other.secret, '附件'],
      })),
    ),
    ...Object.entries(persons)
      .filter(([name]) => name !== 'root')
      .flatMap(([, by]) => climbs(other.secretFile.url).map(reads(by, [other.secret, '附件'], 'refused'))),
  ]
}
