import { PublicationIndex } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { publicationDigest, sortedIndex } from './publication-digest.ts'

const index = (...lines: readonly (readonly [string, string, string])[]): PublicationIndex =>
  v.parse(PublicationIndex, { agencies: lines.map(([slug, locale, digest]) => ({ slug, locale, digest })) })

const publication = index(['qilin', 'zh-Hans', 'd1'], ['cixi', 'zh-Hans', 'd2'], ['cixi', 'en', 'd3'])

test('the order in which agencies come does not matter', () => {
  expect(publicationDigest({ ...publication, agencies: publication.agencies.toReversed() })).toBe(
    publicationDigest(publication),
  )
  expect(sortedIndex(publication).agencies.map(({ digest }) => digest)).toEqual(['d3', 'd2', 'd1'])
})

test.each([
  ['another text', index(['qilin', 'zh-Hans', 'd1'], ['cixi', 'zh-Hans', 'd2'], ['cixi', 'en', 'd4'])],
  ['another agency', index(['qilin', 'zh-Hans', 'd1'], ['cixi', 'zh-Hans', 'd2'], ['ziyang', 'en', 'd3'])],
  ['another locale', index(['qilin', 'en', 'd1'], ['cixi', 'zh-Hans', 'd2'], ['cixi', 'en', 'd3'])],
  ['one agency less', index(['qilin', 'zh-Hans', 'd1'], ['cixi', 'zh-Hans', 'd2'])],
  ['nothing', index()],
  [
    'other search words',
    { ...publication, words: { entries: [{ say: ['看牙'], find: ['口腔'] }], off: [] } },
  ],
])('%s is another digest', (_, other) => {
  expect(publicationDigest(other)).not.toBe(publicationDigest(publication))
})
