import * as v from 'valibot'
import { Moment } from '../src/catalogue/index.ts'
import {
  decide,
  evolve,
  firstVersion,
  plainSheet,
  rights,
  type Actor,
  type Command,
  type Decision,
  type Dossier,
  type Right,
  type Scene,
  type Version,
} from '../src/review/index.ts'

export const person = (id: string, ...may: readonly Right[]): Actor => ({
  is: 'person',
  id,
  name: id,
  rights: may.length === 0 ? rights : may,
})

export const zhao = person('赵经办')
export const qian = person('钱审查')
export const sun = person('孙签发')

export const moment = (text: string): Moment => v.parse(Moment, text)

const now = moment('2026-11-24T02:00:00.000Z')

export const sceneOf = (actor: Actor, more: Partial<Scene> = {}): Scene => ({
  actor,
  now,
  steps: ['reviewSecrecy'],
  digest: 'a',
  attribute: 'active',
  findings: [],
  problems: [],
  confirmBefore: moment('2026-11-25T16:00:00.000Z'),
  ...more,
})

export const drafted = (...authors: readonly string[]): Version => ({ ...firstVersion, authors })

export const submit: Command = { does: 'submit', sheet: plainSheet }
export const approve: Command = { does: 'approve', seen: 'a', opinion: null, confirms: [] }
export const release: Command = { does: 'release' }

/** What is public is what was released last; here the versions of one subject in order. */
export const dossierOf = (...versions: readonly Version[]): Dossier => ({
  latest: versions.at(-1) ?? null,
  published: versions.find((version) => version.state === 'published') ?? null,
})

export const codesOf = (decision: Decision): readonly string[] =>
  decision.decided ? [] : decision.because.map((problem) => problem.code)

/** Gives commands one after the other, each by its actor; fails on the first that is refused. */
export const after = (
  version: Version,
  ...acts: readonly (readonly [Actor, Command, Partial<Scene>?])[]
): Version =>
  acts.reduce((before, [actor, command, more]) => {
    const decision = decide(command, dossierOf(before), sceneOf(actor, more))
    if (!decision.decided) throw new Error(codesOf(decision).join(' '))
    return evolve(before, decision.event)
  }, version)
