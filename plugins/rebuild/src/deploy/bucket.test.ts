import { expect, test } from 'vitest'
import { keysIn } from './bucket.ts'

const listed = (keys: readonly string[], more = ''): string =>
  `<?xml version="1.0"?><ListBucketResult>${more}<KeyCount>2</KeyCount>${keys
    .map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`)
    .join('')}</ListBucketResult>`

test('keys are read as the storage says that it wrote them', () => {
  expect(keysIn(listed(['a/b+c.txt', 'x&amp;y &#x8868;&#34908;']))).toEqual(['a/b+c.txt', 'x&y 表衜'])
  expect(keysIn(listed(['a/b%2Bc+d.txt', '%E8%A1%A8'], '<EncodingType>url</EncodingType>'))).toEqual([
    'a/b+c d.txt',
    '表',
  ])
  expect(keysIn(listed([]))).toEqual([])
})
