import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command } from '../real/command.ts'
import { stack, type Stack } from '../real/stack.ts'
import { found } from './ask-search.ts'
import { golden, valuesOf, type Golden } from './golden.ts'
import { oneBlank, pageText } from './page-text.ts'

const catalogues = await golden()

describe('the first start of a fresh folder', () => {
  let it: Stack
  const html = async (address: string): Promise<string> => (await fetch(`${it.site}${address}`)).text()

  beforeAll(async () => {
    it = await stack()
  })
  afterAll(async () => {
    await it.remove()
  })

  test('shows all five catalogues: 118 rows, no more and no fewer', async () => {
    const rows = await Promise.all(
      catalogues.map(
        async ({ slug }) => [...(await html(`/${slug}/catalogue/`)).matchAll(/<tr id="item-/g)].length,
      ),
    )
    expect(rows).toEqual(catalogues.map(({ items }) => items.length))
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(118)
  })

  test.each(catalogues)(
    'every value of every row of $slug is on its catalogue or item page',
    async ({ slug, items }: Golden) => {
      const table = pageText(await html(`/${slug}/catalogue/`))
      const missing: string[] = []
      for (const [i, item] of items.entries()) {
        const page = pageText(await html(`/${slug}/items/${String(i + 1)}/`))
        for (const [field, value] of valuesOf(item))
          if (!page.includes(oneBlank(value)) && !table.includes(oneBlank(value)))
            missing.push(`${slug} row ${String(i + 1)} ${field}: ${value}`)
      }
      expect(missing).toEqual([])
    },
  )

  test.each(catalogues)('every tick of $slug is said in words', async ({ slug, items }: Golden) => {
    const wrong: string[] = []
    for (const [i, item] of items.entries()) {
      const page = pageText(await html(`/${slug}/items/${String(i + 1)}/`))
      for (const option of new Set(item.channelsOffered)) {
        const ticked = item.channelsChecked.includes(option)
        if (!page.includes(`${option}（${ticked ? '已选' : '未选'}）`))
          wrong.push(`${slug} row ${String(i + 1)} ${option}`)
      }
    }
    expect(wrong).toEqual([])
  })

  const rowsWhere = (fits: (item: Golden['items'][number]) => boolean): readonly string[] =>
    catalogues.flatMap(({ slug, items }) =>
      items.flatMap((item, i) => (fits(item) ? [`/${slug}/items/${String(i + 1)}/`] : [])),
    )
  const real = (addresses: readonly string[]): readonly string[] =>
    addresses.filter((address) => !address.startsWith('/demo/')).toSorted()

  test('711号 finds every row that cites decree 711 and not the one damaged to 第七十一号', async () => {
    const right = rowsWhere((item) => item.basis.some((basis) => /711\s*号/.test(basis)))
    expect(real(await found(it.site, '711号'))).toEqual(right.toSorted())
  })

  test('0833-2716986 finds the rows with this telephone', async () => {
    const right = rowsWhere((item) => item.phones.some((phone) => phone.includes('0833-2716986')))
    expect(real(await found(it.site, '0833-2716986'))).toEqual(right.toSorted())
  })

  test('异地就医备案 finds the filing row first', async () => {
    expect(real(await found(it.site, '异地就医备案'))).toEqual(['/ziyang/items/23/'])
  })

  test('三公经费 finds the rows of budgets and accounts', async () => {
    const addresses = real(await found(it.site, '三公经费'))
    for (const right of [
      '/ziyang/items/11/',
      '/qilin/items/30/',
      '/cixi/items/14/',
      '/provincial/items/10/',
      '/provincial/items/11/',
    ])
      expect(addresses).toContain(right)
  })

  test('secrets and logins are this folder’s own and nobody else’s to read', async () => {
    for (const file of ['secrets.json', 'credentials.json']) {
      const { mode } = await stat(path.join(it.dataDir, file))
      expect((mode & 0o777).toString(8)).toBe('600')
    }
    expect(it.printed()).toContain('127.0.0.1')
  })

  test('the demo agency’s drafts, withheld and on-request content is on no page, feed, map or search', async () => {
    const demo = await import('../../seeds/catalogues/demo.json', { with: { type: 'json' } })
    const secret = demo.default.records.filter((record) => !record.released || record.attribute !== 'active')
    expect(secret.length).toBeGreaterThan(2)
    const pages = ['/', '/demo/', '/demo/catalogue/', '/demo/feed.xml', '/sitemap.xml']
    const texts = await Promise.all(pages.map(html))
    for (const { title } of secret) {
      for (const [i, text] of texts.entries())
        expect(`${String(pages[i])} ${String(text.includes(title))}`).toBe(`${String(pages[i])} false`)
      const hits = await Promise.all((await found(it.site, title)).map(html))
      for (const hit of hits) expect(hit).not.toContain(`<h1>${title}`)
    }
  })

  test('npm run inspect names what an inspection would fault of the seeds, with the page; no link is dead', async () => {
    const report = path.join(it.dataDir, 'inspection.json')
    const { code, stderr } = await command('inspect', ['--json', report], { DATA_DIR: it.dataDir })
    expect(code, stderr).toBe(1)
    const { findings } = JSON.parse(await readFile(report, 'utf8')) as {
      readonly findings: readonly {
        readonly rule: string
        readonly grade: string
        readonly address: string
      }[]
    }
    // Five real agencies have catalogues and nothing under them yet.
    const empty = findings.filter(({ rule, address }) => rule === 'R17' && !address.startsWith('/demo/'))
    expect(empty.length).toBe(118)
    expect(new Set(empty.map(({ grade }) => grade))).toEqual(new Set(['veto']))
    // Whoever runs the site has told none of what must stand at its foot.
    expect(findings.filter(({ rule }) => rule === 'R16').map(({ address }) => address)).toContain('/')
    // Nothing that is ours to see to: headings, languages, foreign resources, the words of meta tags.
    expect(findings.filter(({ rule }) => rule === 'R20' || rule === 'R22')).toEqual([])
    for (const { address } of findings)
      expect(`${address} ${String((await fetch(`${it.site}${address}`)).status)}`).toBe(`${address} 200`)
  })

  test('a second start finds the first running and says so', async () => {
    const { spawnSync } = await import('node:child_process')
    const second = spawnSync(process.execPath, ['plugins/operate/run.mjs', 'start'], {
      cwd: path.resolve(import.meta.dirname, '../..'),
      env: { ...process.env, DATA_DIR: it.dataDir },
      encoding: 'utf8',
      timeout: 60_000,
    })
    expect(second.status).toBe(1)
    expect(`${second.stdout}${second.stderr}`).toContain('已在运行')
  })

  test('stops on Ctrl-C with every child, and a later start reuses the state', async () => {
    expect(await it.stop()).toBe(0)
    for (const address of [it.site, it.cms, it.search]) await expect(fetch(address)).rejects.toThrow()
    await it.start()
    expect([...(await html('/ziyang/catalogue/')).matchAll(/<tr id="item-/g)]).toHaveLength(29)
    expect(it.printed()).not.toContain('"agency"')
  }, 300_000)

  test('none of its processes asked anything of another machine, and all of them were watched', async () => {
    const watched = await it.watched()
    const programs = [
      'plugins/operate/src/start.ts',
      'strapi.js start',
      'plugins/rebuild/src/main.ts',
      'plugins/operate/src/serve/main.ts',
      'astro.mjs build',
    ]
    expect(programs.filter((program) => !watched.some((line) => line.includes(program)))).toEqual([])
    expect(await it.outside()).toEqual([])
  })
})
