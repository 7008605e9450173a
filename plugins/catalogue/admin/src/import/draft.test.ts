import { ImportTarget } from '@gongkai/catalogue-core/import'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  emptyDraft,
  optionsOf,
  withColumn,
  withDecisions,
  withHeader,
  withRowChoice,
  withSource,
  withTable,
  withTarget,
  type Draft,
} from './draft.ts'

const pasted = (text: string) => ({ is: 'pasted', html: null, text }) as const
const into = (agency: string): ImportTarget => v.parse(ImportTarget, { agency })
const told: Draft = {
  source: pasted('a'),
  target: into('cixi'),
  table: 2,
  header: { row: 3, rows: 2 },
  columns: [{ at: 1, as: { shows: 'number' } }],
  decisions: { conflicts: 'file', deleted: 'file', gone: 'file', publish: true, rows: { 7: 'file' } },
}

describe('what a person has said', () => {
  test('another file begins anew, for the same agency', () => {
    expect(withSource(told, pasted('b'))).toEqual({
      ...emptyDraft,
      source: pasted('b'),
      target: { agency: 'cixi' },
    })
  })

  test.each([
    ['another catalogue', withTarget(told, into('qilin'))],
    ['another table', withTable(told, 0)],
    ['another header', withHeader(told, null)],
  ])('%s makes choices for single rows void, not those for all', (_, draft) => {
    expect(draft.decisions).toEqual({ ...told.decisions, rows: {} })
  })

  test('another table is recognised by itself again', () => {
    expect(withTable(told, 0)).toMatchObject({ table: 0, header: null, columns: [] })
  })

  test('a column is corrected once, and set free again', () => {
    const once = withColumn(told, 1, { shows: 'content' })
    expect(once.columns).toEqual([{ at: 1, as: { shows: 'content' } }])
    expect(withColumn(once, 1, null).columns).toEqual([])
  })

  test('one row may differ from the rest, and follow it again', () => {
    const differs = withRowChoice(told, 3, 'keep')
    expect(differs.decisions.rows).toEqual({ 3: 'keep', 7: 'file' })
    expect(withRowChoice(differs, 7, null).decisions.rows).toEqual({ 3: 'keep' })
  })
})

describe('the options sent', () => {
  test('hold nothing that was not said', () => {
    expect(JSON.parse(optionsOf(emptyDraft))).toEqual({ decisions: emptyDraft.decisions })
  })

  test('hold everything that was', () => {
    expect(JSON.parse(optionsOf(withDecisions(told, { publish: false }), 'f00'))).toEqual({
      target: { agency: 'cixi' },
      table: 2,
      header: { row: 3, rows: 2 },
      choices: [{ at: 1, as: { shows: 'number' } }],
      decisions: { ...told.decisions, publish: false },
      fingerprint: 'f00',
    })
  })
})
