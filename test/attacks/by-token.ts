import type { Attack } from './attempt.ts'
import { inCode } from './attempt.ts'
import { documents } from '../cms/documents.ts'
import { operatorToken } from '../real/strapi.ts'
import { bearer } from './callers.ts'
import type { House } from './house.ts'

const plural = { agency: 'agencies', catalogue: 'catalogues', item: 'items', record: 'records' } as const

/** REST with every kind of token: what would make something public, take it away, or forge what the server keeps. */
export const overRest = ({ it, tokens, target, other, own }: House): readonly Attack[] => {
  const at = (kind: keyof typeof plural, id = ''): string =>
    `/api/catalogue/${plural[kind]}${id === '' ? '' : `/${id}`}`
  const data = { name: '公开', content: '换掉', title: '公开' }
  const kinds = [
    ['item', target.draft, target.live],
    ['record', target.hidden, target.shown],
    ['catalogue', target.catalogue, target.catalogue],
  ] as const
  const asks = kinds.flatMap(
    ([kind, draft, live]) =>
      [
        [`create a ${kind} as published`, 'POST', `${at(kind)}?status=published`, { data }],
        [
          `create a ${kind} as published in all languages`,
          'POST',
          `${at(kind)}?status=published&locale=*`,
          { data },
        ],
        [`save a draft ${kind} as published`, 'PUT', `${at(kind, draft)}?status=published`, { data: {} }],
        [
          `save a draft ${kind} as published in English`,
          'PUT',
          `${at(kind, draft)}?status=published&locale=en`,
          { data: {} },
        ],
        [`save a public ${kind} as published`, 'PUT', `${at(kind, live)}?status=published`, { data }],
        [`publish a ${kind}`, 'POST', `${at(kind, draft)}/actions/publish`, {}],
        [`unpublish a ${kind}`, 'POST', `${at(kind, live)}/actions/unpublish`, {}],
        [`delete a public ${kind}`, 'DELETE', at(kind, live)],
        [`delete a public ${kind} in all languages`, 'DELETE', `${at(kind, live)}?locale=*`],
        [
          `release a ${kind} at the panel’s door`,
          'POST',
          `/catalogue/review/${kind}/${draft}/zh-Hans`,
          { command: { does: 'release' } },
        ],
        [
          `publish a ${kind} at the panel’s door`,
          'POST',
          `/content-manager/collection-types/plugin::catalogue.${kind}/${draft}/actions/publish`,
          {},
        ],
      ] as const,
  )
  const refused = Object.values(tokens).flatMap((by) =>
    asks.map(([what, method, path, body]): Attack => ({
      what,
      by,
      ask: () => by.ask(method, path, body),
      ends: 'refused',
      secrets: [own.secret, other.secret],
    })),
  )
  const forged = {
    code: '999',
    key: '换',
    releasedAt: '2000-01-01T00:00:00.000Z',
    indexNumber: '换掉',
    agencyKey: other.id.agency,
    catalogueKey: other.id.catalogue,
    itemKey: other.id.live,
    reviewSteps: [],
    safeFields: ['name'],
    publishedAt: '2000-01-01T00:00:00.000Z',
    documentId: 'aaaaaaaaaaaaaaaaaaaaaaaa',
    locale: 'en',
    id: 1,
    createdBy: 1,
    updatedBy: 1,
    status: 'published',
    lastItemCode: 900,
    linkKeys: [],
    documentNumberKey: 'x',
  }
  const strapiKeeps = ['documentId', 'id', 'createdBy', 'updatedBy', 'locale', 'publishedAt', 'indexNumber']
  const attributesOf = (kind: string): object =>
    it.strapi.contentType(`plugin::catalogue.${kind}` as never).attributes
  const fields = Object.entries(forged)
  const writers = [tokens.full, tokens.custom]
  const kept = writers.flatMap((by) =>
    fields.flatMap(([field, value]) =>
      (
        [
          ['item', target.draft],
          ['record', target.shown],
          ['catalogue', target.catalogue],
          ['agency', target.agency],
        ] as const
      ).map(([kind, id]): Attack => ({
        what: `set ${field} of a ${kind}`,
        by,
        ask: () => by.ask('PUT', at(kind, id), { data: { [field]: value } }),
        // What the kind has no field for is none of its values.
        ends: field in attributesOf(kind) && !strapiKeeps.includes(field) ? 'dropped' : 'unchanged',
        secrets: [other.secret],
      })),
    ),
  )
  const live = writers.map((by): Attack => ({
    what: 'rename an agency, which is public at once',
    by,
    ask: () => by.ask('PUT', at('agency', target.agency), { data: { name: '假局' } }),
    ends: 'refused',
    secrets: [],
  }))
  return [...refused, ...kept, ...live]
}

/** The document service from code of nobody’s: what a lifecycle hook, a cron job or another plugin could try. */
export const fromCode = ({ it, target }: House): readonly Attack[] => {
  const by = { name: 'code', known: 'code' }
  const kinds = [
    ['item', target.draft, target.live],
    ['record', target.hidden, target.shown],
    ['catalogue', target.catalogue, target.catalogue],
  ] as const
  return kinds.flatMap(([kind, draft, live]) => {
    const service = documents(it.strapi, kind)
    const acts: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['publish', () => service.publish({ documentId: draft })],
      ['publish in all languages', () => service.publish({ documentId: draft, locale: '*' })],
      [
        'publish in a list of languages',
        () => service.publish({ documentId: draft, locale: ['zh-Hans', 'en'] }),
      ],
      [
        'create as published',
        () => service.create({ data: { name: '公开', title: '公开' }, status: 'published' }),
      ],
      ['save as published', () => service.update({ documentId: draft, data: {}, status: 'published' })],
      ['copy as published', () => service.clone({ documentId: draft, status: 'published' })],
      ['unpublish', () => service.unpublish({ documentId: live })],
      ['unpublish in all languages', () => service.unpublish({ documentId: live, locale: '*' })],
      ['delete', () => service.delete({ documentId: live })],
      ['delete in all languages', () => service.delete({ documentId: live, locale: '*' })],
    ]
    return acts.map(([what, act]): Attack => ({
      what: `${what} a ${kind}`,
      by,
      ask: () => inCode(act),
      ends: 'refused',
      secrets: [],
    }))
  })
}

/** The operator’s and the publication’s doors, with the wrong token or none. */
export const wrongTokens = ({ it, tokens, other, own }: House): readonly Attack[] => {
  const almost = bearer('an operator token cut short', it.url, operatorToken.slice(0, -1))
  const asks = [
    ['GET', '/imports'],
    ['GET', '/import/targets'],
    ['POST', '/import/rehearse'],
    ['POST', '/import/commit'],
    ['POST', '/imports/1/undo'],
    ['GET', '/export/own?version=draft'],
    ['GET', '/export/other?version=draft'],
    ['GET', '/publication'],
    ['GET', '/publication/zh-Hans/own'],
    ['GET', '/files/x.txt'],
    ['GET', '/status'],
    ['POST', '/reindex'],
  ] as const
  return [...Object.values(tokens), almost].flatMap((by) =>
    asks.map(([method, path]): Attack => ({
      what: `${method} ${path}`,
      by,
      ask: () => by.ask(method, `/api/catalogue${path}`),
      ends: 'refused',
      secrets: [own.secret, other.secret],
    })),
  )
}
