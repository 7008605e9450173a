import { describe, expect, test } from 'vitest'
import {
  after,
  approve,
  codesOf,
  dossierOf,
  drafted,
  moment,
  person,
  qian,
  release,
  sceneOf,
  submit,
  sun,
  zhao,
} from '../../testing/review.ts'
import { afterSaving, decide, type Command, type Scene, type Version } from './index.ts'

const codes = (command: Command, version: Version | null, scene: Scene): readonly string[] =>
  codesOf(decide(command, version === null ? dossierOf() : dossierOf(version), scene))

const inReview = after(drafted('赵经办'), [zhao, submit])
const approved = after(inReview, [qian, approve])
const published = after(approved, [sun, release])

test('one drafts, another reviews, a third releases', () => {
  expect(inReview.state).toBe('inReview')
  expect(approved).toMatchObject({ state: 'approved', taken: [{ step: 'reviewSecrecy', by: '钱审查' }] })
  expect(published).toMatchObject({ state: 'published', digest: 'a', releasedBy: '孙签发' })
})

test('who reviewed may release: those are two rights, not two people', () => {
  expect(codes(release, approved, sceneOf(qian))).toEqual([])
  expect(codes(release, approved, sceneOf(person('钱审查', 'reviewSecrecy')))).toEqual([
    'RIGHT_TO_RELEASE_MISSING',
  ])
  expect(codes(approve, inReview, sceneOf(person('孙签发', 'release')))).toEqual(['RIGHT_TO_REVIEW_MISSING'])
})

describe('four eyes, by person', () => {
  test('who drafted can neither review nor release, whatever rights they hold', () => {
    expect(codes(approve, inReview, sceneOf(zhao))).toEqual(['OWN_VERSION'])
    expect(codes(release, approved, sceneOf(zhao))).toEqual(['OWN_VERSION'])
    expect(
      codes({ does: 'schedule', at: moment('2027-01-01T00:00:00.000Z') }, approved, sceneOf(zhao)),
    ).toEqual(['OWN_VERSION'])
  })

  test('a reviewer who changes a word becomes an author, and the review is void', () => {
    const saved = afterSaving(approved, qian, { changed: true })
    expect(saved?.event).toEqual({ is: 'changed', author: '钱审查', voids: true })
    expect(saved?.version).toMatchObject({ state: 'draft', taken: [], digest: null })
    const again = after(saved?.version ?? approved, [zhao, submit])
    expect(codes(approve, again, sceneOf(qian))).toEqual(['OWN_VERSION'])
  })

  test.each([
    { is: 'token', id: '1', name: 'script' },
    { is: 'operator', name: 'npm run import' },
    { is: 'code', name: 'code' },
    { is: 'clock', name: 'clock' },
  ] as const)('$is reviews and releases nothing', (actor) => {
    expect(codes(approve, inReview, sceneOf(actor))).toEqual(['PERSON_NEEDED'])
    expect(codes(release, approved, sceneOf(actor))).toEqual(
      actor.is === 'clock' ? ['NOT_SCHEDULED'] : ['PERSON_NEEDED'],
    )
    expect(codes({ does: 'withdraw', reason: '错', notice: true }, published, sceneOf(actor))).toEqual(
      actor.is === 'operator' ? [] : ['PERSON_NEEDED'],
    )
  })

  test('what comes with the system goes out as it came, until a person writes in it', () => {
    const seed = { is: 'seed', name: 'npm start' } as const
    expect(codes(release, drafted(':seed'), sceneOf(seed))).toEqual([])
    expect(codes(release, drafted(':seed', '赵经办'), sceneOf(seed))).toEqual(['PERSON_NEEDED'])
  })
})

test('in another agency nothing is found, and nothing is told', () => {
  const scene = sceneOf({ is: 'person', id: '赵经办', name: '赵经办', rights: null })
  const withdraw = { does: 'withdraw', reason: 'x', notice: false } as const
  expect(codes(submit, drafted('x'), scene)).toEqual(['NOT_FOUND_HERE'])
  expect(codes(approve, inReview, scene)).toEqual(['NOT_FOUND_HERE'])
  expect(codes(release, approved, scene)).toEqual(['NOT_FOUND_HERE'])
  expect(codes(withdraw, published, scene)).toEqual(['NOT_FOUND_HERE'])
})

describe('the digest', () => {
  test('a release is of exactly what was reviewed', () => {
    expect(codes(release, approved, sceneOf(sun, { digest: 'b' }))).toEqual(['CHANGED_SINCE_REVIEW'])
    expect(codes(approve, inReview, sceneOf(qian, { digest: 'b' }))).toEqual(['CHANGED_SINCE_REVIEW'])
  })
  test('who approves must have seen what stands there', () => {
    expect(
      codes({ does: 'approve', seen: 'old', opinion: null, confirms: [] }, inReview, sceneOf(qian)),
    ).toEqual(['CHANGED_SINCE_REVIEW'])
  })
})

test('every step of the agency is taken in its order, each with a right of its own', () => {
  const steps = ['reviewDepartment', 'reviewSecrecy', 'reviewOffice'] as const
  const head = person('李科长', 'reviewDepartment')
  const one = after(inReview, [head, approve, { steps }])
  expect(one.state).toBe('inReview')
  expect(codes(approve, one, sceneOf(head, { steps }))).toEqual(['RIGHT_TO_REVIEW_MISSING'])
  expect(codes(release, one, sceneOf(sun, { steps }))).toEqual(['NOT_APPROVED'])
  const all = after(one, [qian, approve, { steps }], [sun, approve, { steps }])
  expect(all).toMatchObject({
    state: 'approved',
    taken: [{ by: '李科长' }, { by: '钱审查' }, { by: '孙签发' }],
  })
})

test('a returned version says why, and is submitted again as a new review', () => {
  const returned = after(inReview, [qian, { does: 'return', reason: ' 日期有误 ' }])
  expect(returned).toMatchObject({ state: 'returned', returnedBecause: '日期有误', digest: null, taken: [] })
  expect(codes({ does: 'return', reason: ' ' }, inReview, sceneOf(qian))).toEqual(['REASON_MISSING'])
  expect(after(returned, [zhao, submit])).toMatchObject({ state: 'inReview', returnedBecause: null })
})

test('a signer can send back what was approved', () => {
  expect(after(approved, [sun, { does: 'return', reason: '再核对' }]).state).toBe('returned')
})

test('only who wrote it takes it back from review', () => {
  expect(after(inReview, [zhao, { does: 'recall' }]).state).toBe('draft')
  expect(codes({ does: 'recall' }, inReview, sceneOf(qian))).toEqual(['NOT_YOURS_TO_TAKE_BACK'])
})

test('changing what is public begins the next version, and the public one stays', () => {
  const saved = afterSaving(published, zhao, { changed: true })
  expect(saved?.version).toMatchObject({ number: 2, state: 'draft', authors: ['赵经办'], taken: [] })
  expect(afterSaving(published, zhao, { changed: false })).toBeNull()
})

test('the clock releases what was scheduled, when it is time and nothing changed', () => {
  const at = moment('2026-11-25T01:00:00.000Z')
  const scheduled = after(approved, [sun, { does: 'schedule', at }])
  const clock = { is: 'clock', name: '定时' } as const
  expect(codes(release, scheduled, sceneOf(clock))).toEqual(['NOT_SCHEDULED'])
  expect(codes(release, scheduled, sceneOf(clock, { now: at }))).toEqual([])
  expect(codes(release, scheduled, sceneOf(clock, { now: at, digest: 'b' }))).toEqual([
    'CHANGED_SINCE_REVIEW',
  ])
  expect(codes({ does: 'schedule', at: moment('2026-11-24T01:00:00.000Z') }, approved, sceneOf(sun))).toEqual(
    ['SCHEDULE_PAST'],
  )
  expect(after(scheduled, [sun, { does: 'unschedule' }]).state).toBe('approved')
})

describe('an urgent release', () => {
  const urgently = { does: 'releaseUrgently', reason: '突发公共事件' } as const
  const out = after(drafted('赵经办'), [zhao, urgently])

  test('goes out at once by its own right, with the reason, and waits for a second person', () => {
    expect(out).toMatchObject({ state: 'published', urgent: { by: '赵经办', confirmedBy: null } })
    expect(codes(urgently, drafted('x'), sceneOf(person('x', 'write', 'release')))).toEqual([
      'RIGHT_TO_RELEASE_URGENTLY_MISSING',
    ])
    expect(codes({ ...urgently, reason: '' }, drafted('x'), sceneOf(zhao))).toEqual(['REASON_MISSING'])
  })

  test('is confirmed by somebody else', () => {
    expect(codes({ does: 'confirm' }, out, sceneOf(zhao))).toEqual(['OWN_VERSION'])
    expect(after(out, [qian, { does: 'confirm' }]).urgent?.confirmedBy).toBe('钱审查')
    expect(codes({ does: 'confirm' }, published, sceneOf(qian))).toEqual(['NOT_URGENT'])
  })

  test('never lets personal data or a withheld thing through', () => {
    const findings = [{ fingerprint: 'f', place: '正文', blocks: true }]
    expect(codes(urgently, drafted('x'), sceneOf(zhao, { findings }))).toEqual(['PERSONAL_DATA_OPEN'])
    const problems = [{ code: 'WITHHELD', params: { name: 'x' } }] as const
    expect(codes(urgently, drafted('x'), sceneOf(zhao, { problems }))).toEqual(['WITHHELD'])
  })
})

describe('personal data', () => {
  const findings = [
    { fingerprint: 'id', place: '附件 1', blocks: true },
    { fingerprint: 'mobile', place: '正文', blocks: false },
  ]
  const keep = { does: 'keep', fingerprint: 'id', reason: '招录公告依法公示' } as const

  test('stops a submission until it is masked or kept by law', () => {
    expect(codes(submit, drafted('赵经办'), sceneOf(zhao, { findings }))).toEqual(['PERSONAL_DATA_OPEN'])
    expect(codes({ ...keep, fingerprint: '?' }, drafted('赵经办'), sceneOf(zhao, { findings }))).toEqual([
      'NOT_A_FINDING',
    ])
    const kept = after(drafted('赵经办'), [zhao, keep, { findings }], [zhao, submit, { findings }])
    expect(codes(approve, kept, sceneOf(qian, { findings }))).toEqual(['KEPT_DATA_UNCONFIRMED'])
    const done = after(kept, [
      qian,
      { does: 'approve', seen: 'a', opinion: null, confirms: ['id'] },
      { findings },
    ])
    expect(done.kept).toMatchObject([{ by: '赵经办', confirmedBy: '钱审查' }])
  })

  test('found again at the release stops it', () => {
    expect(codes(release, approved, sceneOf(sun, { findings }))).toEqual(['PERSONAL_DATA_OPEN'])
  })
})

test('what is not disclosed says by which article and why', () => {
  const sheet = {
    attribute: 'withheld',
    ground: null,
    groundText: null,
    form: 'whole',
    secrecy: null,
  } as const
  const scene = sceneOf(zhao, { attribute: 'withheld' })
  expect(codes({ does: 'submit', sheet }, drafted('x'), scene)).toEqual(['GROUND_MISSING'])
  const founded = { ...sheet, ground: 'art15Privacy', groundText: '涉及患者病历' } as const
  expect(codes({ does: 'submit', sheet: founded }, drafted('x'), scene)).toEqual([])
  expect(codes({ does: 'submit', sheet: founded }, drafted('x'), sceneOf(zhao))).toEqual([
    'ATTRIBUTE_DIFFERS',
  ])
})

test('a withheld thing is reviewed, for somebody must decide so, but never released', () => {
  const problems = [{ code: 'WITHHELD', params: { name: 'x' } }] as const
  expect(codes(submit, drafted('赵经办'), sceneOf(zhao, { problems }))).toEqual([])
  expect(codes(release, approved, sceneOf(sun, { problems }))).toEqual(['WITHHELD'])
})

test('what was withdrawn can be drafted again, as a version of its own', () => {
  const gone = after(published, [sun, { does: 'withdraw', reason: '数据有误', notice: false }])
  expect(after(gone, [zhao, { does: 'reopen' }])).toMatchObject({ number: 2, state: 'draft', taken: [] })
  expect(codes({ does: 'reopen' }, published, sceneOf(zhao))).toEqual(['NOT_WITHDRAWN'])
})

test('withdrawing needs its right and a reason, and the version keeps both', () => {
  const withdraw = { does: 'withdraw', reason: '数据有误', notice: true } as const
  expect(after(published, [sun, withdraw])).toMatchObject({ state: 'withdrawn', endedBecause: '数据有误' })
  expect(codes({ ...withdraw, reason: '' }, published, sceneOf(sun))).toEqual(['REASON_MISSING'])
  expect(codes(withdraw, approved, sceneOf(sun))).toEqual(['NOT_PUBLISHED'])
})
