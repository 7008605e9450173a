import { expect, test } from 'vitest'
import { driftLine } from './report.ts'
import { sweepDrift, type Sweep } from './site-sweep.ts'

const sweep: Sweep = {
  release: '20261124T100307123Z-3f2a9c1b',
  builtAt: '2026-11-24T10:03:07.123Z',
  isCurrent: true,
  files: 3,
  differences: [],
}

test('no release, or one that is what was built of what is published, differs in nothing', () => {
  expect(sweepDrift(null)).toEqual([])
  expect(sweepDrift(sweep)).toEqual([])
  // The CMS is asked by others; that it gave no answer here is no difference of the site.
  expect(sweepDrift({ ...sweep, isCurrent: null })).toEqual([])
})

test('files are told by their addresses, and an older publication by its release', () => {
  const differences: Sweep['differences'] = [
    { how: 'changed', path: 'cixi/items/25/index.html' },
    { how: 'missing', path: 'cixi/items/25/index.html.br' },
    { how: 'leftOver', path: 'index.html' },
  ]
  expect(sweepDrift({ ...sweep, isCurrent: false, differences }).map(driftLine)).toEqual([
    '  公开网站 site  内容不一致 outdated  /cixi/items/25/',
    '  公开网站 site  缺少 missing  /cixi/items/25/index.html.br',
    '  公开网站 site  多余 left over  /',
    '  公开网站 site  内容不一致 outdated  20261124T100307123Z-3f2a9c1b  已发布内容的旧版本 older publication',
  ])
})
