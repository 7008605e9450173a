import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparedFields, comparedFiles } from './compared.ts'
import { difference } from './difference.ts'
import { valueText } from './value-text.ts'

const same = (code: string): string => code

describe('difference', () => {
  test('Chinese is compared word by word', () => {
    const runs = difference('年度支付限额为2000元', '年度支付限额为3000元')
    expect(runs.filter((run) => run.in !== 'both')).toEqual([
      { in: 'before', text: '2000' },
      { in: 'after', text: '3000' },
    ])
  })

  test('each side reads as it is, whatever was changed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (before, after) => {
        const runs = difference(before, after)
        const side = (left: 'before' | 'after') =>
          runs
            .filter((run) => run.in === 'both' || run.in === left)
            .map(({ text }) => text)
            .join('')
        expect([side('before'), side('after')]).toEqual([before, after])
      }),
    )
  })

  test('a long text is compared by lines and stays whole', () => {
    const line = (n: number): string => `第${String(n)}行，内容内容内容内容内容\n`
    const before = Array.from({ length: 1500 }, (_, n) => line(n)).join('')
    const runs = difference(before, before.replace(line(700), '改过的一行\n'))
    expect(runs.filter((run) => run.in === 'after')).toEqual([{ in: 'after', text: '改过的一行\n' }])
  })
})

describe('a value as text', () => {
  test.each([
    ['nothing', 'summary', null, ''],
    ['lines', 'basis', ['甲', '乙'], '甲\n乙'],
    ['choices', 'channels', [{ option: '政府网站', ticked: 'yes' }], '☑ 政府网站'],
    ['phones', 'phones', [{ label: '咨询', number: '028-26110621' }], '咨询:028-26110621'],
    ['words by heading', 'extra', { 备注: '无' }, '备注：无'],
    ['a body, without its tags', 'body', '<p>正文</p>', '正文'],
    ['what is none of these, whole', 'x', [{ a: 1 }], '{\n "a": 1\n}'],
  ])('%s', (_, field, value, text) => {
    expect(valueText(field, value, same)).toBe(text)
  })
})

describe('fields and files', () => {
  const content = (words: Record<string, unknown>, files: { name: string; file: string | null }[] = []) => ({
    words,
    files,
  })

  test('what differs comes first; a relation reads by the names of what it leads to', () => {
    const draft = content({
      title: '甲',
      summary: '新',
      repeals: ['旧办法', '细则'],
      item: ['政策'],
      empty: null,
    })
    const shown = content({ title: '甲', summary: '旧', repeals: ['旧办法'], item: ['政策'], empty: null })
    const fields = comparedFields({ draft, shown, differs: ['summary', 'repeals'] }, same)
    expect(fields.map(({ field, differs, after }) => [field, differs, after])).toEqual([
      ['summary', true, '新'],
      ['repeals', true, '旧办法\n细则'],
      ['title', false, '甲'],
      ['item', false, '政策'],
    ])
  })

  test('a field that was emptied is shown', () => {
    const [emptied] = comparedFields(
      { draft: content({ summary: null }), shown: content({ summary: '旧' }), differs: ['summary'] },
      same,
    )
    expect(emptied).toMatchObject({ before: '旧', after: '', differs: true })
  })

  test('the same words in another form are compared as they are stored', () => {
    const [body] = comparedFields(
      {
        draft: content({ body: '<p><a href="https://b.cn">办法</a></p>' }),
        shown: content({ body: '<p><a href="https://a.cn">办法</a></p>' }),
        differs: ['body'],
      },
      same,
    )
    expect(body?.formOnly).toBe(true)
    expect(body?.after).toContain('https://b.cn')
  })

  test('a file replaced under its old name is told', () => {
    const draft = content({}, [
      { name: '附件.pdf', file: 'new' },
      { name: '说明.docx', file: 'x' },
    ])
    const shown = content({}, [
      { name: '附件.pdf', file: 'old' },
      { name: '名单.xlsx', file: 'y' },
    ])
    expect(comparedFiles(draft, shown).map(({ name, is }) => `${name} ${is}`)).toEqual([
      '附件.pdf changed',
      '说明.docx new',
      '名单.xlsx gone',
    ])
  })
})
