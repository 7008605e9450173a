import { describe, expect, test } from 'vitest'
import { formOf, largestMegabytes, sizeFault, sizeWords, sourceOf, type Source } from './source.ts'

const file = (bytes: number, name = '目录.xlsx'): File => new File([new Uint8Array(bytes)], name)
const given = (data: Readonly<Record<string, string>>, files: readonly File[] = []) => ({
  files,
  getData: (format: string) => data[format] ?? '',
})

describe('what was dropped or pasted', () => {
  test('a file', () => {
    expect(sourceOf(given({}, [file(3)]))).toMatchObject({ is: 'file' })
  })

  test('cells copied from a spreadsheet, which adds a picture of them', () => {
    const html = '<html><TABLE><tr><td>序号</td></tr></TABLE></html>'
    expect(sourceOf(given({ 'text/html': html, 'text/plain': '序号' }, [file(9, 'image.png')]))).toEqual({
      is: 'pasted',
      html,
      text: '序号',
    })
  })

  test('text with tabs', () => {
    expect(sourceOf(given({ 'text/plain': '序号\t事项' }))).toEqual({
      is: 'pasted',
      html: null,
      text: '序号\t事项',
    })
  })

  test('words without a table are handed on: the server says what is wrong with them', () => {
    expect(sourceOf(given({ 'text/plain': '你好' }))).toEqual({ is: 'pasted', html: null, text: '你好' })
  })

  test('nothing', () => {
    expect(sourceOf(given({ 'text/plain': ' ' }))).toBeNull()
  })
})

describe('before sending', () => {
  const limit = largestMegabytes * 1024 * 1024
  test.each([
    [0, 'empty'],
    [1, null],
    [limit, null],
    [limit + 1, 'large'],
  ])('%d bytes', (bytes, fault) => {
    // A stand-in: fifty megabytes of zeros prove nothing more.
    const source: Source = { is: 'file', file: Object.assign(file(0), {}) }
    Object.defineProperty(source.file, 'size', { value: bytes })
    expect(sizeFault(source)).toBe(fault)
  })

  test('sizes are said as people say them', () => {
    expect(sizeWords({ is: 'file', file: file(1) })).toBe('1 KB')
    expect(sizeWords({ is: 'file', file: file(3 * 1024 * 512) })).toBe('1.5 MB')
  })
})

describe('the form', () => {
  test('carries the file under its own name', () => {
    const form = formOf({ is: 'file', file: file(4) }, '{}')
    expect(form.get('options')).toBe('{}')
    expect(form.get('file')).toMatchObject({ name: '目录.xlsx', size: 4 })
  })

  test('carries what was pasted, without what was not', () => {
    const form = formOf({ is: 'pasted', html: null, text: 'a\tb' }, '{}')
    expect(form.get('pasted')).toBe('{"text":"a\\tb"}')
    expect(form.get('file')).toBeNull()
  })
})
