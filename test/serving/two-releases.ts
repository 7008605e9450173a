import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { inParallel } from '../../plugins/rebuild/src/node/in-parallel.ts'
import { finishFile } from '../../plugins/rebuild/src/release/finish-file.ts'
import { filesOfRelease } from '../../plugins/operate/src/stack/release-tree.ts'
import { writeRelease } from '../../plugins/operate/testing/site.ts'
import { buildSite } from '../../site/testing/build.ts'
import { files, printed, published, writePublication } from '../../site/testing/publication.ts'

export const ids = ['one', 'two'] as const
export type ReleaseId = (typeof ids)[number]

/** Stands in the agency's name, and so on every page that the release has of it. */
export const marks: Readonly<Record<ReleaseId, string>> = { one: '前一版', two: '后一版' }

const notice = { title: '误发的通知', item: null, reason: '内容有误', at: '2026-11-25T16:30:00.000Z' }

/** The second alone takes a record down with a notice, and lets an item go into another: only it answers 410 and 301. */
const publications: Readonly<Record<ReleaseId, () => PublishedAgency>> = {
  one: () => published({ ...printed, name: `甲市医疗保障局${marks.one}`, withdrawn: [] }),
  two: () =>
    published({
      ...printed,
      name: `甲市医疗保障局${marks.two}`,
      catalogues: printed.catalogues.map((catalogue) => ({
        ...catalogue,
        items: catalogue.items.filter(({ code }) => code !== '4'),
      })),
      succeeded: [{ code: '4', to: ['3'] }],
      records: printed.records
        .filter(({ code }) => code === '2026-1')
        .map((record) => ({ ...record, links: [] })),
      withdrawn: [{ ...notice, code: '2026-2' }],
    }),
}

/** What each release answers at an address. */
export const answers: readonly (readonly [address: string, Readonly<Record<ReleaseId, number>>])[] = [
  ['/', { one: 200, two: 200 }],
  ['/jia/', { one: 200, two: 200 }],
  ['/jia/catalogue/', { one: 200, two: 200 }],
  ['/jia/items/1/', { one: 200, two: 200 }],
  ['/jia/items/4/', { one: 200, two: 301 }],
  ['/jia/records/2026-1/', { one: 200, two: 200 }],
  ['/jia/records/2026-2/', { one: 200, two: 410 }],
  ['/jia/records/2026-3/', { one: 404, two: 404 }],
  ['/jia/agency.json', { one: 200, two: 200 }],
]

/** Styles and scripts of the second get other names, as they would where their content changed. */
const renameAssets = async (folder: string): Promise<void> => {
  const built = await filesOfRelease(folder)
  const assets = built.filter((file) => file.startsWith('_astro/')).map((file) => path.basename(file))
  const renamed = (name: string): string => name.replace(/^[^.]+/, '$&-two')
  for (const name of assets)
    await rename(path.join(folder, '_astro', name), path.join(folder, '_astro', renamed(name)))
  await inParallel(
    built.filter((file) => /\.(?:html|css|js)$/.test(file)),
    4,
    async (file) => {
      const place = path.join(
        folder,
        file.startsWith('_astro/') ? `_astro/${renamed(path.basename(file))}` : file,
      )
      const text = await readFile(place, 'utf8')
      await writeFile(
        place,
        assets.reduce((so, name) => so.replaceAll(name, renamed(name)), text),
      )
    },
  )
}

/** Builds both with the real site into `SITE_DIR`, each agency a link to a part, as the rebuild service lays them out. */
export const writeTwoReleases = async (siteDir: string): Promise<void> => {
  for (const id of ids) {
    const data = await mkdtemp(path.join(tmpdir(), 'publication-'))
    await writePublication(data, [publications[id]()], files)
    const built = await buildSite({
      GONGKAI_DATA: data,
      SITE_URL: 'https://gk.example.gov.cn',
      BASE_PATH: '/',
    })
    await rm(data, { recursive: true })
    if (built.code !== 0) throw new Error(built.output)
    writeRelease(siteDir, id, Object.fromEntries(built.bytes))
    const folder = path.join(siteDir, 'releases', id)
    if (id === 'two') await renameAssets(folder)
    for (const file of await filesOfRelease(folder)) {
      const place = path.join(folder, file)
      await finishFile(place, await readFile(place))
    }
    await mkdir(path.join(siteDir, 'parts'), { recursive: true })
    await rename(path.join(folder, 'jia'), path.join(siteDir, 'parts', `jia-${id}`))
    await symlink(path.join('..', '..', 'parts', `jia-${id}`), path.join(folder, 'jia'))
  }
}
