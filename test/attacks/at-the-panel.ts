import type { Attack } from './attempt.ts'
import type { Caller } from './callers.ts'
import type { House } from './house.ts'

const locale = 'zh-Hans'
const sheet = { attribute: 'active', ground: null, groundText: null, form: 'whole', secrecy: null }
const at = (kind: string): string => `/content-manager/collection-types/plugin::catalogue.${kind}`

type Ask = readonly [what: string, method: string, path: string, body?: object]

const released = (kind: string, id: string): readonly Ask[] => [
  ['publish', 'POST', `${at(kind)}/${id}/actions/publish`, {}],
  ['publish in all languages', 'POST', `${at(kind)}/${id}/actions/publish?locale=*`, {}],
  ['publish with words of its own', 'POST', `${at(kind)}/${id}/actions/publish`, { content: '换掉' }],
  ['bulk publish', 'POST', `${at(kind)}/actions/bulkPublish`, { documentIds: [id] }],
  [
    'bulk publish in a list of languages',
    'POST',
    `${at(kind)}/actions/bulkPublish?locale[]=${locale}`,
    { documentIds: [id] },
  ],
  [
    'save as published',
    'PUT',
    `${at(kind)}/${id}?status=published`,
    { status: 'published', publishedAt: '2026-01-01T00:00:00.000Z' },
  ],
  ['release', 'POST', `/catalogue/review/${kind}/${id}/${locale}`, { command: { does: 'release' } }],
  [
    'schedule',
    'POST',
    `/catalogue/review/${kind}/${id}/${locale}`,
    { command: { does: 'schedule', at: '2099-01-01T00:00:00.000Z' } },
  ],
  [
    'release with many',
    'POST',
    '/catalogue/review/many',
    { command: { does: 'release' }, subjects: [{ kind, about: id, locale }] },
  ],
]

const takenDown = (kind: string, id: string): readonly Ask[] => [
  ['unpublish', 'POST', `${at(kind)}/${id}/actions/unpublish`, {}],
  ['unpublish in all languages', 'POST', `${at(kind)}/${id}/actions/unpublish?locale=*`, {}],
  ['unpublish and discard', 'POST', `${at(kind)}/${id}/actions/unpublish`, { discardDraft: true }],
  ['bulk unpublish', 'POST', `${at(kind)}/actions/bulkUnpublish`, { documentIds: [id] }],
  ['delete', 'DELETE', `${at(kind)}/${id}`],
  ['delete in all languages', 'DELETE', `${at(kind)}/${id}?locale=*`],
  ['bulk delete', 'POST', `${at(kind)}/actions/bulkDelete`, { documentIds: [id] }],
  [
    'withdraw without a reason',
    'POST',
    `/catalogue/review/${kind}/${id}/${locale}`,
    { command: { does: 'withdraw', reason: ' ', notice: false } },
  ],
]

const judged = (kind: string, id: string): readonly Ask[] => [
  [
    'approve',
    'POST',
    `/catalogue/review/${kind}/${id}/${locale}`,
    { command: { does: 'approve', seen: 'anything', opinion: null, confirms: [] } },
  ],
  [
    'approve with many',
    'POST',
    '/catalogue/review/many',
    {
      command: { does: 'approve', seen: '', opinion: null, confirms: [] },
      subjects: [{ kind, about: id, locale }],
    },
  ],
  [
    'send back',
    'POST',
    `/catalogue/review/${kind}/${id}/${locale}`,
    { command: { does: 'return', reason: '退回' } },
  ],
  ['confirm', 'POST', `/catalogue/review/${kind}/${id}/${locale}`, { command: { does: 'confirm' } }],
]

const urgent = (kind: string, id: string): readonly Ask[] => [
  [
    'release urgently',
    'POST',
    `/catalogue/review/${kind}/${id}/${locale}`,
    { command: { does: 'releaseUrgently', reason: '急' } },
  ],
]
const withdrawn = (kind: string, id: string): readonly Ask[] => [
  [
    'withdraw',
    'POST',
    `/catalogue/review/${kind}/${id}/${locale}`,
    { command: { does: 'withdraw', reason: '撤', notice: true } },
  ],
]

/** Where one request is about many, each has its own answer: none may be done. */
const ofMany = (asked: Ask): boolean => asked[2] === '/catalogue/review/many'

const many = async (by: Caller, [, method, path, body]: Ask) => {
  const { status, text } = await by.ask(method, path, body)
  const done = text.includes('"done":true')
  return { status: status < 300 && !done ? 400 : status, text, path }
}

const attack = (by: Caller, on: string, asked: Ask, secrets: readonly string[]): Attack => ({
  what: `${asked[0]} ${on}`,
  by,
  ask: () => (ofMany(asked) ? many(by, asked) : by.ask(asked[1], asked[2], asked[3])),
  // A save is one, whatever it calls itself; and of drafts there is nothing to take down.
  ends: asked[0] === 'save as published' || asked[0] === 'bulk unpublish' ? 'unchanged' : 'refused',
  secrets,
})

/** Everything that nobody at the panel may do to what belongs to their own agency, each with the rights of their role. */
export const inOwnAgency = ({ persons, target }: House): readonly Attack[] => {
  const { editor, reviewer, signer, office, webmaster, root } = persons
  const everybody = [editor, reviewer, signer, office, webmaster, root]
  const without = (...some: readonly Caller[]) => everybody.filter((one) => !some.includes(one))
  const plan: readonly (readonly [readonly Caller[], string, readonly Ask[]])[] = [
    [everybody, 'a draft', released('item', target.draft)],
    [everybody, 'a draft record', released('record', target.hidden)],
    [everybody, 'what is not disclosed', released('item', target.withheld)],
    [
      everybody,
      'what waits for review',
      released('item', target.waiting).filter(
        ([what]) => !what.startsWith('save') && !what.includes('words'),
      ),
    ],
    [
      without(signer, office),
      'what the administrator drafted and others approved',
      released('item', target.approved).filter(
        ([what]) => !what.startsWith('save') && !what.includes('words'),
      ),
    ],
    [everybody, 'what is public', takenDown('item', target.live)],
    [everybody, 'a public record', takenDown('record', target.shown)],
    [everybody, 'a public catalogue', takenDown('catalogue', target.catalogue)],
    [without(reviewer, root), 'what waits for review', judged('item', target.waiting)],
    [everybody, 'what is public already', judged('item', target.live)],
    [without(office, root), 'a draft', urgent('item', target.draft)],
    [[office, root], 'what is not disclosed', urgent('item', target.withheld)],
    [without(signer, office, root), 'what is public', withdrawn('item', target.live)],
    [without(signer, office, root), 'a public record', withdrawn('record', target.shown)],
  ]
  return plan.flatMap(([callers, on, asks]) =>
    callers.flatMap((by) => asks.map((asked) => attack(by, on, asked, []))),
  )
}

/** Everything at all, in an agency that is not one's own. The administrator works for all of them. */
export const inAnotherAgency = ({ persons, other }: House): readonly Attack[] => {
  const { id, secret } = other
  const { root: _, ...strangers } = persons
  const saves = (kind: string, about: string): readonly Ask[] => [
    ['save', 'PUT', `${at(kind)}/${about}`, { title: '侵入', name: '侵入' }],
    ['copy', 'POST', `${at(kind)}/clone/${about}`, { title: '抄' }],
    ['copy as it is', 'POST', `${at(kind)}/auto-clone/${about}`, {}],
    ['discard', 'POST', `${at(kind)}/${about}/actions/discard`, {}],
    [
      'submit',
      'POST',
      `/catalogue/review/${kind}/${about}/${locale}`,
      { command: { does: 'submit', sheet } },
    ],
    ['take back', 'POST', `/catalogue/review/${kind}/${about}/${locale}`, { command: { does: 'recall' } }],
    ['mask', 'POST', `/catalogue/review/${kind}/${about}/${locale}/mask`, { fingerprints: ['x'] }],
  ]
  const targets = [
    ['item', id.live],
    ['item', id.draft],
    ['record', id.shown],
    ['record', id.hidden],
    ['catalogue', id.catalogue],
  ] as const
  return Object.values(strangers).flatMap((by) =>
    targets.flatMap(([kind, about]) =>
      [
        ...saves(kind, about),
        ...released(kind, about),
        ...takenDown(kind, about),
        ...judged(kind, about),
        ...urgent(kind, about),
        ...withdrawn(kind, about),
      ].map((asked) => attack(by, `another agency’s ${kind}`, asked, [secret])),
    ),
  )
}
