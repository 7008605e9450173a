import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite, type Built } from './testing/build.ts'
import { attribute, tags } from './testing/html.ts'
import { english, files, printed, published, writePublication } from './testing/publication.ts'

let data: string
let site: Built
beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'publication-'))
  const agencies = [
    published({
      ...printed,
      succeeded: [
        { code: '8', to: ['2'] },
        { code: '9', to: ['3', '4'] },
      ],
    }),
    published({ ...english, succeeded: [{ code: '8', to: ['1'] }] }),
  ]
  await writePublication(data, agencies, files)
  site = await buildSite({ GONGKAI_DATA: data, BASE_PATH: '/gk', SITE_URL: 'https://gk.example.gov.cn' })
  if (site.code !== 0) throw new Error(site.output)
})
afterAll(() => rm(data, { recursive: true }))

const fileOf = (name: string): string => {
  const file = site.files.get(name)
  if (file === undefined) throw new Error(`no ${name}`)
  return file
}
const page = (address: string) => {
  const html = fileOf(`${address}index.html`)
  const metas = tags(html).filter((tag) => tag.startsWith('<meta'))
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  return {
    html,
    robots: metas.some(
      (tag) => attribute(tag, 'name') === 'robots' && attribute(tag, 'content') === 'noindex',
    ),
    refresh: metas
      .filter((tag) => attribute(tag, 'http-equiv') === 'refresh')
      .map((tag) => attribute(tag, 'content')),
    items: tags(main).flatMap((tag) => {
      const link = attribute(tag, 'href')
      return link !== null && /\/items\/\d+\/$/.test(link) ? [link] : []
    }),
  }
}

test('an item that went into one leads to it at once, in each language', () => {
  const merged = page('jia/items/8/')
  expect(merged).toMatchObject({ robots: true, refresh: ['0; url=/gk/jia/items/2/'] })
  expect(merged.items).toEqual(['/gk/jia/items/2/'])
  expect(merged.html).toContain('本事项已并入下列事项')
  expect(page('en/jia/items/8/').refresh).toEqual(['0; url=/gk/en/jia/items/1/'])
  expect(JSON.parse(fileOf('redirects.json'))).toEqual({
    '/jia/items/8/': '/jia/items/2/',
    '/en/jia/items/8/': '/en/jia/items/1/',
  })
})

test('one that was split up lets the reader choose', () => {
  const split = page('jia/items/9/')
  expect(split).toMatchObject({ robots: true, refresh: [] })
  expect(split.items).toEqual(['/gk/jia/items/3/', '/gk/jia/items/4/'])
  expect(split.html).toContain('拆分为下列事项')
})

test('nothing lists the old address', () => {
  const naming = [...site.files].filter(
    ([name, text]) =>
      ![
        'redirects.json',
        'jia/items/8/index.html',
        'jia/items/9/index.html',
        'en/jia/items/8/index.html',
      ].includes(name) && /jia\/items\/[89]\//.test(text),
  )
  expect(naming.map(([name]) => name)).toEqual([])
})
