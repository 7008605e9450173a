import { expect, test } from 'vitest'
import { attachmentType, sizeText } from './attachment.ts'

test.each([
  ['application/pdf', 'a', 'PDF'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'a.docx', 'Word'],
  ['application/msword', 'a.doc', 'Word'],
  ['application/vnd.ms-excel', 'a.xls', 'Excel'],
  ['application/octet-stream', '名单.et', 'ET'],
  ['application/octet-stream', '名单', 'application/octet-stream'],
])('%s %s is called %s', (mime, name, type) => {
  expect(attachmentType({ mime, name })).toBe(type)
})

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [150_000, '146 KB'],
  [1_048_575, '1.0 MB'],
  [3_000_000, '2.9 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})
