import { expect, test } from 'vitest'
import type { Code, Day } from '../ids.ts'
import type { RecordLink } from './links.ts'
import { effectiveValidity, type StatedValidity } from './validity.ts'

const today = '2026-11-24' as Day
const stated: StatedValidity = { validity: 'valid', effectiveFrom: null, endedOn: null }
const day = (text: string): Day => text as Day
const by = (relation: RecordLink['relation'], on: string | null): RecordLink => ({
  relation,
  code: 'b' as Code,
  title: '文件b',
  on: on as Day | null,
})
const holds = (said: Partial<StatedValidity>, ...links: RecordLink[]) =>
  effectiveValidity({ ...stated, ...said }, links, today)

test.each<[string, Partial<StatedValidity>, RecordLink[], string, string | null]>([
  ['nothing speaks against it', {}, [], 'valid', null],
  ['it comes into force tomorrow', { effectiveFrom: day('2026-11-25') }, [], 'notYet', null],
  ['it came into force today', { validity: 'notYet', effectiveFrom: today }, [], 'valid', null],
  ['nobody knows when it comes into force', { validity: 'notYet' }, [], 'notYet', null],
  ['today is its last day', { endedOn: today }, [], 'valid', '2026-11-24'],
  ['yesterday was its last day', { endedOn: day('2026-11-23') }, [], 'expired', '2026-11-23'],
  ['its agency says that it expired', { validity: 'expired' }, [], 'expired', null],
  ['its agency says that it expired today', { validity: 'expired', endedOn: today }, [], 'expired', today],
  ['its agency says that it is repealed', { validity: 'repealed', endedOn: today }, [], 'repealed', today],
  [
    'it is to be repealed tomorrow',
    { validity: 'repealed', endedOn: day('2026-11-25') },
    [],
    'valid',
    '2026-11-25',
  ],
  ['a public record repeals it', {}, [by('repealedBy', '2026-05-01')], 'repealed', '2026-05-01'],
  ['one repeals it from tomorrow on', {}, [by('repealedBy', '2026-11-25')], 'valid', '2026-11-25'],
  ['one repeals it without a day', {}, [by('repealedBy', null)], 'repealed', today],
  [
    'it had expired before it was repealed',
    { endedOn: day('2026-01-01') },
    [by('repealedBy', '2026-05-01')],
    'expired',
    '2026-01-01',
  ],
  [
    'it was repealed before it would have expired',
    { endedOn: day('2027-01-01') },
    [by('repealedBy', '2026-05-01')],
    'repealed',
    '2026-05-01',
  ],
  [
    'two records repeal it',
    {},
    [by('repealedBy', '2026-11-30'), by('repealedBy', '2026-05-01')],
    'repealed',
    '2026-05-01',
  ],
  ['a public record amends it', {}, [by('amendedBy', '2026-05-01')], 'amended', null],
  ['one amends it from tomorrow on', {}, [by('amendedBy', '2026-11-25')], 'valid', null],
  ['its agency says that it is amended', { validity: 'amended' }, [], 'amended', null],
  [
    'it is amended and repealed',
    {},
    [by('amendedBy', '2026-01-01'), by('repealedBy', '2026-05-01')],
    'repealed',
    '2026-05-01',
  ],
  ['it is only interpreted', {}, [by('interpretedBy', null)], 'valid', null],
  ['it repeals another', {}, [by('repeals', '2026-05-01')], 'valid', null],
])('where %s', (_, said, links, validity, endedOn) => {
  expect(holds(said, ...links)).toEqual({ validity, endedOn })
})
