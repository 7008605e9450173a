import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { searchDocuments } from '@gongkai/catalogue-core/indexing'
import { expect, test } from 'vitest'
import { buildSite } from './testing/build.ts'
import { english, files, hostile, printed, writePublication } from './testing/publication.ts'

test('a site has a static index of each locale with every file that it names, by its digest, and no other', async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'publication-'))
  try {
    const agencies = [printed, english, hostile]
    await writePublication(data, agencies, files)
    const site = await buildSite({ GONGKAI_DATA: data, BASE_PATH: '/gk' })
    const folder = [...site.files].filter(([name]) => name.startsWith('search/static/'))
    const manifests = ['zh-Hans', 'en'].map((locale) => site.files.get(`search/static/${locale}.json`) ?? '')
    expect(manifests.map((manifest): unknown => JSON.parse(manifest))).toMatchObject(
      ['zh-Hans', 'en'].map((locale) => ({
        documents: agencies
          .filter((agency) => agency.locale === locale)
          .flatMap((agency) => searchDocuments(agency)).length,
        left: 0,
      })),
    )
    const named = manifests.flatMap((manifest) => manifest.match(/[0-9a-f]{12}/g) ?? [])
    expect(folder.map(([name]) => path.basename(name, '.json')).toSorted()).toEqual(
      [...new Set(named), 'en', 'zh-Hans'].toSorted(),
    )
    for (const [name, text] of folder)
      if (/[0-9a-f]{12}/.test(name))
        expect(createHash('sha256').update(text).digest('hex')).toContain(path.basename(name, '.json'))
    expect(site.files.get('en/search/index.html')).toContain('data-static-index="/gk/search/static/en.json"')
  } finally {
    await rm(data, { recursive: true })
  }
})
