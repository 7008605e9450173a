import { expect, test } from 'vitest'
import { deletions } from './rsync.ts'

const files = new Map(
  ['index.html', 'cixi/index.html', 'cixi/records/2/index.html'].map((path) => [
    path,
    { bytes: 1, sha256: '' },
  ]),
)

test('a file goes with its copies; a folder of which nothing is left goes as a whole, once', () => {
  expect(
    deletions(
      [
        'cixi/records/2/a.pdf',
        'cixi/records/1/index.html',
        'cixi/records/1/a.pdf',
        'ziyang/index.html',
        'ziyang/items/1/index.html',
      ],
      files,
    ),
  ).toEqual([
    ...['cixi/records/2/a.pdf', 'cixi/records/2/a.pdf.br', 'cixi/records/2/a.pdf.gz'],
    ...['cixi/records/1', 'ziyang'],
  ])
})
