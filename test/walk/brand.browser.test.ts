import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { leavingPath } from '@gongkai/catalogue-core/page'
import { startSite, switchTo, writeRelease, type TestSite } from '../../plugins/operate/testing/site.ts'
import { buildSite } from '../../site/testing/build.ts'
import { english, files, hostile, printed, writePublication } from '../../site/testing/publication.ts'
import { browser, type Chromium } from '../real/browser.ts'
import { pictured } from './looked-at.ts'

const picture = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><rect width="60" height="40" fill="${colour}"/></svg>`

/** As light as the options let a colour be, and everything that the foot of a page can hold. */
const branding = {
  site: {
    name: { 'zh-Hans': '甲市政府信息公开', en: 'Jia City Disclosure' },
    idCode: '3100000087',
    organiser: '甲市人民政府办公室',
    contact: '028-00000000',
    icp: '川ICP备12345678号-1',
    police: '川公网安备51000000000001号',
    mark: { image: 'mark.svg', link: 'https://bszs.conac.cn/sitename?method=show' },
    correction: 'https://zfwzzc.www.gov.cn/check_web/errorInfo',
  },
  brand: { accent: '#707070', logo: 'mark.svg' },
  agencies: { jia: { accent: '#0a5c36', logo: 'mark.svg', footer: ['甲市医疗保障局承办'] } },
}

const leaving = leavingPath('zh-Hans', 'https://www.gov.cn@tracker.example/?a=1&b=2')

let home: string
let site: TestSite
let chromium: Chromium
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'branding-'))
  await writePublication(path.join(home, 'data'), [printed, english, hostile], files)
  await writeFile(path.join(home, 'mark.svg'), picture('#b00'))
  await writeFile(path.join(home, 'site.json'), JSON.stringify(branding))
  const built = await buildSite({
    GONGKAI_DATA: path.join(home, 'data'),
    SITE_URL: 'https://gk.example.gov.cn',
    SITE_OPTIONS: path.join(home, 'site.json'),
  })
  if (built.code !== 0) throw new Error(built.output)
  // The server that sends the content security policy.
  site = await startSite()
  writeRelease(site.dir, 'first', Object.fromEntries(built.bytes))
  switchTo(site.dir, 'first')
  chromium = await browser()
}, 120_000)
afterAll(async () => {
  await chromium.close()
  await site.stop()
  await rm(home, { recursive: true })
})

describe.each([
  ['a desktop', 1280],
  ['the narrowest phone', 320],
] as const)('a branded page on %s', (_, width) => {
  test.each(['/', '/jia/', '/en/jia/items/1/', '/yi/', '/jia/records/2026-1/', leaving])(
    '%s has nothing that axe finds, is as wide as the screen and offends no policy',
    async (address) => {
      const opened = await chromium.open({ width, height: 900 })
      const { page, outside } = opened
      const offences: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') offences.push(message.text())
      })
      await page.goto(`${site.url}${address}`)
      await pictured(page, `brand${address.replaceAll('/', '-')}${String(width)}`)
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
      const tooWide = await page.evaluate(
        (right) =>
          document.documentElement.scrollWidth <= right
            ? []
            : Array.from(document.querySelectorAll('body *'))
                .filter((element) => element.getBoundingClientRect().right > right + 1)
                .map((element) => element.outerHTML.slice(0, 120)),
        width,
      )
      expect(tooWide).toEqual([])
      expect(offences).toEqual([])
      expect(outside).toEqual([])
      await opened.close()
    },
    60_000,
  )
})

test('an agency’s pages have its colour, the others the site’s, and who chose a contrast keeps it', async () => {
  const opened = await chromium.open()
  const { page } = opened
  const accent = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim())
  await page.goto(`${site.url}/jia/`)
  expect(await accent()).toBe('#0a5c36')
  await page.goto(`${site.url}/yi/`)
  expect(await accent()).toBe('#707070')
  await page.evaluate(() => {
    document.documentElement.dataset['contrast'] = 'dark'
  })
  expect(await accent()).toBe('#8ecbff')
  await opened.close()
})
