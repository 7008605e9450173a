import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossierOf, moment, person, sceneOf } from '../../testing/review.ts'
import { afterSaving, decide, mayNot, plainSheet, type Actor, type Command, type Version } from './index.ts'

const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('甲', '乙', '丙').map((id) => person(id)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Actor>(
      { is: 'token', id: '1', name: 't' },
      { is: 'clock', name: 'c' },
      { is: 'code', name: 'c' },
      { is: 'operator', name: 'o' },
    ),
  },
)

const anyDigest = fc.constantFrom('a', 'b')

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>({ does: 'submit', sheet: plainSheet }),
  anyDigest.map((seen): Command => ({ does: 'approve', seen, opinion: null, confirms: [] })),
  fc.constantFrom<Command>(
    { does: 'recall' },
    { does: 'release' },
    { does: 'return', reason: '改' },
    { does: 'schedule', at: moment('2026-11-25T00:00:00.000Z') },
    { does: 'unschedule' },
    { does: 'confirm' },
    { does: 'withdraw', reason: '错', notice: false },
  ),
)

const anyStep = fc.record({
  actor: anyActor,
  act: fc.oneof({ weight: 1, arbitrary: fc.constant('save' as const) }, { weight: 4, arbitrary: anyCommand }),
  digest: anyDigest,
  now: fc.constantFrom(moment('2026-11-24T00:00:00.000Z'), moment('2026-11-26T00:00:00.000Z')),
})

/** What can never be, however people and programs press the buttons. */
const sound = (version: Version): void => {
  const reviewers = version.taken.map((taken) => taken.by)
  for (const reviewer of reviewers) {
    expect(version.authors).not.toContain(reviewer)
    expect(reviewer.startsWith(':')).toBe(false)
  }
  if (version.state !== 'published' && version.state !== 'withdrawn') return
  expect(version.taken).toHaveLength(1)
  expect(version.authors).not.toContain(version.releasedBy)
}

test('in any history, what was released was reviewed as it is, by people who did not write it', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      let versions: readonly Version[] = []
      let draft = 'a'
      for (const { actor, act, digest, now } of steps) {
        const dossier = dossierOf(...versions)
        if (act === 'save') {
          const saved = afterSaving(dossier.latest, actor, {
            changed: draft !== digest || versions.length === 0,
          })
          draft = digest
          if (saved !== null)
            versions =
              saved.event.is === 'begun'
                ? [...versions, saved.version]
                : [...versions.slice(0, -1), saved.version]
          continue
        }
        const scene = sceneOf(actor, { digest: draft, now })
        const decision = decide(act, dossier, scene)
        if (!decision.decided) continue
        // Nothing is decided that the bar of next steps calls forbidden.
        expect(mayNot(act.does, dossier, scene)).toEqual([])
        versions = versions.map((v) =>
          v.number === decision.version.number
            ? decision.version
            : decision.event.is === 'released' && v.state === 'published'
              ? { ...v, state: 'replaced' as const }
              : v,
        )
        versions.forEach(sound)
        expect(versions.filter((v) => v.state === 'published').length).toBeLessThanOrEqual(1)
        if (decision.event.is === 'released') expect(decision.version.digest).toBe(draft)
      }
    }),
    { numRuns: 500 },
  )
})
