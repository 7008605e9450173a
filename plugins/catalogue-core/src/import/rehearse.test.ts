import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { DocumentId } from '../catalogue/ids.ts'
import { ImportChoices } from './choices.ts'
import type { DocumentItem } from './plan.ts'
import { rehearse, type StandingItem, type ToRehearse } from './rehearse.ts'

const words = (name: string, more: Partial<DocumentItem> = {}): DocumentItem => ({
  number: null,
  path: ['机构信息', name],
  content: `${name}的具体内容和说明文字`,
  basis: [],
  basisKinds: [],
  publisher: null,
  deadline: null,
  channels: [],
  attribute: [],
  form: [],
  audience: [],
  responsible: null,
  phones: [],
  extra: {},
  merged: [],
  doubts: [],
  ...more,
})

const standing = (present: DocumentItem | null, more: Partial<StandingItem> = {}): StandingItem => ({
  documentId: v.parse(DocumentId, 'a1'),
  present,
  imported: present,
  published: true,
  everPublished: true,
  ...more,
})

const plan = (
  file: readonly DocumentItem[],
  items: readonly StandingItem[],
  choices: object = {},
  own = true,
) => {
  const head = { title: '目录', edition: null, columns: [], notes: [], source: null }
  const input: ToRehearse = {
    file: { ...head, items: [...file] },
    head: { present: head, imported: head },
    items,
    own,
    goesOut: true,
    choices: v.parse(ImportChoices, choices),
  }
  return rehearse(input)
}
const only = (...given: Parameters<typeof plan>) => plan(...given).rows[0]

const was = words('机构概况', { deadline: '20个工作日内' })
const edited = { ...was, deadline: '10个工作日内' }
const renewed = { ...was, deadline: '5个工作日内' }

describe('three texts of a row', () => {
  test('nobody changed anything', () => {
    expect(only([was], [standing(was)])).toMatchObject({ outcome: 'unchanged', does: 'nothing', fields: [] })
  })

  test('the file changed: it is followed, field by field', () => {
    expect(only([renewed], [standing(was)])).toMatchObject({
      outcome: 'update',
      does: 'update',
      fields: [{ field: 'deadline', present: '20个工作日内', file: '5个工作日内', verdict: 'update' }],
    })
  })

  test('an editor changed: the edit stays', () => {
    expect(only([was], [standing(edited, { imported: was })])).toMatchObject({
      outcome: 'kept',
      does: 'nothing',
    })
  })

  test('both changed: a person decides, and until then the edit stays', () => {
    const items = [standing(edited, { imported: was })]
    expect(only([renewed], items)).toMatchObject({ outcome: 'conflict', does: 'nothing' })
    expect(only([renewed], items, { conflicts: 'file' })).toMatchObject({ does: 'update' })
    expect(only([renewed], items, { conflicts: 'file', rows: { 1: 'keep' } })).toMatchObject({
      does: 'nothing',
    })
    expect(only([renewed], items, { rows: { 1: 'file' } })).toMatchObject({ does: 'update' })
  })

  test('typed by hand and never imported: nothing of it is overwritten unasked', () => {
    expect(only([renewed], [standing(was, { imported: null })])).toMatchObject({
      outcome: 'conflict',
      does: 'nothing',
    })
  })

  test('an editor deleted the item: it stays deleted', () => {
    const items = [standing(null, { imported: was, published: false })]
    expect(only([was], items)).toMatchObject({ outcome: 'deleted', does: 'nothing' })
    expect(only([was], items, { deleted: 'file' })).toMatchObject({ does: 'create' })
    // Deleted, and the file no longer has it either: nothing is left to say.
    expect(plan([], items).rows).toEqual([])
  })

  test('gone from the file: kept, and taken down only when asked', () => {
    expect(only([], [standing(was)])).toMatchObject({ outcome: 'gone', row: null, does: 'nothing' })
    expect(only([], [standing(was)], { gone: 'file' })).toMatchObject({ does: 'withdraw' })
    expect(only([], [standing(was, { published: false })], { gone: 'file' })).toMatchObject({
      does: 'nothing',
    })
  })
})

describe('what goes out', () => {
  test('nothing unless asked', () => {
    expect(only([was], [])).toMatchObject({ does: 'create', publishes: false, problems: [] })
    expect(only([was], [], { publish: true })).toMatchObject({ does: 'create', publishes: true })
  })

  test('never what is withheld or says nothing', () => {
    const withheld = words('处罚', { attribute: [{ option: '不予公开', ticked: 'yes' }] })
    expect(only([withheld], [], { publish: true })).toMatchObject({
      publishes: false,
      problems: [{ code: 'WITHHELD' }],
    })
    expect(only([words('空', { content: ' ' })], [], { publish: true })).toMatchObject({
      does: 'create',
      publishes: false,
      problems: [{ code: 'CONTENT_MISSING' }],
    })
  })

  test('never what somebody took down, changed or not', () => {
    const down = { published: false, everPublished: true }
    expect(only([was], [standing(was, down)], { publish: true })).toMatchObject({ publishes: false })
    expect(only([renewed], [standing(was, down)], { publish: true })).toMatchObject({
      does: 'update',
      publishes: false,
    })
  })

  test('a draft of an earlier import that nobody has released yet', () => {
    const draft = { published: false, everPublished: false }
    expect(only([was], [standing(was, draft)], { publish: true })).toMatchObject({ publishes: true })
    expect(only([was], [standing(was, { ...draft, imported: null })], { publish: true })).toMatchObject({
      publishes: false,
    })
  })

  test('never an editor’s own pending words along with the file’s', () => {
    const pending = { ...was, content: '经办人正在改的内容' }
    const item = standing(pending, { imported: was })
    expect(only([renewed], [item], { publish: true })).toMatchObject({ outcome: 'update', publishes: false })
    expect(
      only([{ ...renewed, content: '文件也改了' }], [item], { publish: true, conflicts: 'file' }),
    ).toMatchObject({
      does: 'update',
      publishes: true,
    })
  })
})

test('a row that says again what one above says is told of', () => {
  const long = words('甲', { content: '一段足够长的公开内容，说明这一事项公开什么、怎样公开。' })
  expect(plan([long, { ...long, path: ['别处', '乙'] }, long], []).duplicates).toEqual([
    { row: 2, of: 1, same: 'content' },
    { row: 3, of: 1, same: 'path' },
  ])
  expect(plan([long, { ...long, path: ['别处', '乙'], merged: ['content'] }], []).duplicates).toEqual([])
})

test('the head of the catalogue is weighed as its rows are', () => {
  const head = { title: '目录', edition: null, columns: [], notes: [], source: null }
  const of = (present: object, imported: object | null) =>
    rehearse({
      file: { ...head, title: '2026年目录', items: [] },
      head: {
        present: { ...head, ...present },
        imported: imported === null ? null : { ...head, ...imported },
      },
      items: [],
      own: true,
      goesOut: true,
      choices: v.parse(ImportChoices, {}),
    }).head.outcome
  expect(of({}, {})).toBe('update')
  expect(of({ title: '编辑改的' }, {})).toBe('conflict')
  expect(of({ title: '编辑改的' }, { title: '2026年目录' })).toBe('kept')
  expect(of({ title: '2026年目录' }, null)).toBe('unchanged')
})

test('a file that has no place for doubts and notes does not take them away', () => {
  const doubted = { ...was, doubts: ['电话不完整'] }
  expect(plan([was], [standing(doubted)], {}, false).rows[0]).toMatchObject({
    outcome: 'unchanged',
    does: 'nothing',
  })
  expect(plan([was], [standing(doubted)], {}, true).rows[0]).toMatchObject({ outcome: 'update' })
  const head = { title: '目录', edition: '2026', columns: [], notes: ['第二十条只有一款'], source: '原件' }
  const said = { ...head, edition: null, notes: [], source: null, items: [] }
  const of = (own: boolean) =>
    rehearse({
      file: said,
      head: { present: head, imported: head },
      items: [],
      own,
      goesOut: true,
      choices: v.parse(ImportChoices, {}),
    }).head
  expect(of(false)).toEqual({ outcome: 'unchanged', fields: [] })
  expect(of(true).outcome).toBe('update')
})
