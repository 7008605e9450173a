import { searchIndexPart, type PartToBe } from '@gongkai/catalogue-core/release'
import { expect, test } from 'vitest'
import { inOrder } from './site-parts.ts'

const part = (key: string, files: number, isOfAgency: boolean): PartToBe => ({
  key,
  digest: key,
  files,
  isOfAgency,
  waits: key === searchIndexPart,
})

test('what needs the whole site comes first, then agencies, the longest first, and last the index', () => {
  const parts = [
    part('cixi', 30, true),
    part(searchIndexPart, 0, false),
    part('compare', 5, false),
    part('qilin', 900, true),
    part('basis', 70, false),
  ]
  expect(inOrder(parts).map(({ key }) => key)).toEqual(['basis', 'compare', 'qilin', 'cixi', searchIndexPart])
})
