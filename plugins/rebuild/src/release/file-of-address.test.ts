import { expect, test } from 'vitest'
import { fileOfAddress } from './file-of-address.ts'

test.each([
  ['/', 'index.html'],
  ['/cixi/items/25/', 'cixi/items/25/index.html'],
  ['/cixi/feed.xml', 'cixi/feed.xml'],
  ['/cixi/records/3/%E6%96%87.pdf', 'cixi/records/3/文.pdf'],
])('%s is the file %s', (address, file) => {
  expect(fileOfAddress(address)).toBe(file)
})

test.each(['', 'cixi/', 'https://example.cn/', '/%'])('%j is no address of a page', (address) => {
  expect(fileOfAddress(address)).toBeNull()
})
