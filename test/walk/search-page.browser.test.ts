import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser, type Chromium, type Window } from '../real/browser.ts'
import { publicSite, seededAgencies, type PublicSite } from '../real/public-site.ts'
import { pictured } from './looked-at.ts'
import { atPage } from './public-window.ts'

const wide = 1280
const phone = 360

const input = (page: Page) => page.getByRole('combobox')
const options = (page: Page) => page.getByRole('option')
const hits = (page: Page) => page.locator('.hits h3 a')
const said = (page: Page) => page.locator('.status')
const heard = (page: Page) => page.getByRole('status')
const query = (page: Page): string | null => new URL(page.url()).searchParams.get('q')

/** What the page asked of search, each with the words of its first pass. */
const questions = (page: Page): readonly string[] => {
  const asked: string[] = []
  page.on('request', (request) => {
    const [first] =
      (request.postDataJSON() as { readonly queries?: readonly { q: string; limit: number }[] } | null)
        ?.queries ?? []
    if (first !== undefined && first.limit > 0) asked.push(first.q)
  })
  return asked
}

describe('the search page', () => {
  let it: PublicSite
  let chromium: Chromium
  beforeAll(async () => {
    it = await publicSite(await seededAgencies())
    chromium = await browser()
  })
  afterAll(async () => {
    await chromium.close()
    await it.remove()
  })

  const at = (
    address: string,
    work: (page: Page, window: Window) => Promise<void>,
    width = wide,
  ): Promise<void> => atPage(chromium, `${it.url}${address}`, work, width)
  const asking = (q: string, more = ''): string => `/search/?q=${encodeURIComponent(q)}${more}`

  test('answers while one types, and is one place in the history until it is asked for', async () => {
    await at('/search/', async (page) => {
      const start = page.url()
      await input(page).pressSequentially('异地就医', { delay: 40 })
      await hits(page).filter({ hasText: '参保人员异地就医登记备案' }).waitFor()
      await expect.poll(() => query(page)).toBe('异地就医')
      expect(await input(page).inputValue()).toBe('异地就医')
      await page.keyboard.press('Enter')
      await input(page).fill('医疗救助')
      await expect.poll(() => said(page).innerText()).toContain('医疗救助')
      await page.goBack()
      await expect.poll(() => said(page).innerText()).toContain('异地就医')
      expect(await input(page).inputValue()).toBe('异地就医')
      await page.goBack()
      expect(page.url()).toBe(start)
      await page.getByRole('heading', { name: '按机关查阅公开目录' }).waitFor()
      await page.goForward()
      await hits(page).filter({ hasText: '参保人员异地就医登记备案' }).waitFor()
    })
  })

  test('nothing is asked while a Chinese word is being composed, and the word once it stands', async () => {
    await at('/search/', async (page) => {
      const asked = questions(page)
      await input(page).focus()
      const keys = await page.context().newCDPSession(page)
      for (const text of ['y', 'yi', 'yib', 'yibao'])
        await keys.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        })
      // Longer than the pause after which typed letters are asked for.
      await page.waitForTimeout(600)
      expect(asked).toEqual([])
      await keys.send('Input.insertText', { text: '医保' })
      await hits(page).first().waitFor()
      expect(query(page)).toBe('医保')
      expect(asked.filter((q) => /[a-z]/.test(q))).toEqual([])
    })
  })

  test('an answer that comes late does not replace a newer one', async () => {
    await at('/search/', async (page) => {
      let late: (() => Promise<void>) | null = null
      await page.route('**/search-api/**', async (route) => {
        if (late === null && (route.request().postData() ?? '').includes('年度')) {
          await new Promise<void>((resolve) => {
            late = () => {
              resolve()
              return Promise.resolve()
            }
          })
          await route.continue().catch(() => undefined)
        } else await route.continue()
      })
      await input(page).fill('年度')
      await expect.poll(() => late !== null).toBe(true)
      await input(page).fill('医疗救助')
      await expect.poll(() => said(page).innerText()).toContain('医疗救助')
      await (late as (() => Promise<void>) | null)?.()
      await page.waitForTimeout(300)
      expect(await said(page).innerText()).toContain('医疗救助')
    })
  })

  test('by keyboard alone: the slash, suggestions up and down, Esc, Enter', async () => {
    await at('/search/', async (page) => {
      await page.keyboard.press('/')
      expect(await input(page).evaluate((field) => field === document.activeElement)).toBe(true)
      expect(await input(page).getAttribute('aria-expanded')).toBe('false')
      await page.keyboard.type('换工作', { delay: 40 })
      await options(page).first().waitFor()
      expect(await input(page).getAttribute('aria-expanded')).toBe('true')
      expect(await page.getByRole('group', { name: '您是不是要找' }).innerText()).toContain('医保关系转移')
      await page.keyboard.press('ArrowDown')
      const pointed = page.locator('[aria-selected=true]')
      expect(await pointed.getAttribute('id')).toBe(await input(page).getAttribute('aria-activedescendant'))
      await page.keyboard.press('ArrowUp')
      expect(await pointed.count()).toBe(0)
      await page.keyboard.press('ArrowDown')
      const words = await pointed.innerText()
      await page.keyboard.press('Escape')
      expect(await options(page).first().isVisible()).toBe(false)
      expect(await input(page).inputValue()).toBe('换工作')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect.poll(() => query(page)).toBe(words)
      expect(await input(page).inputValue()).toBe(words)
      expect(await options(page).first().isVisible()).toBe(false)
      await page.goBack()
      await expect.poll(() => query(page)).toBe(null)
    })
  })

  test('suggests agencies by the short name people use, and opens what is chosen', async () => {
    await at('/search/', async (page) => {
      await input(page).pressSequentially('慈溪医保局', { delay: 30 })
      await page.getByRole('group', { name: '机关' }).getByText('慈溪市医疗保障局').click()
      await page.waitForURL('**/cixi/catalogue/')
      await page.goto(`${it.url}/search/`)
      await page.getByRole('heading', { name: '最近查找' }).waitFor()
      expect(await page.locator('[data-recent]').innerText()).toContain('慈溪市医疗保障局')
    })
  })

  test('remembers in this browser what was looked for, never a number of a person, and forgets it on request', async () => {
    await at('/search/', async (page) => {
      for (const words of ['医疗救助', '0833-2716986', '511023199001010015']) {
        await input(page).fill(words)
        await page.keyboard.press('Enter')
        await expect.poll(() => said(page).innerText()).toContain(words)
      }
      await page.goto(`${it.url}/search/`)
      const recent = page.locator('[data-recent]')
      await recent.getByRole('link', { name: '医疗救助' }).waitFor()
      expect(await recent.getByRole('link').allInnerTexts()).toEqual(['医疗救助'])
      await recent.getByRole('link', { name: '医疗救助' }).click()
      await hits(page).first().waitFor()
      await page.goBack()
      await recent.getByRole('button', { name: '清除记录' }).click()
      expect(await recent.isVisible()).toBe(false)
      expect(await page.evaluate(() => localStorage.length)).toBe(0)
      await page.reload()
      await page.getByRole('heading', { name: '按机关查阅公开目录' }).waitFor()
      expect(await recent.isVisible()).toBe(false)
    })
  })

  test('narrows by facets with counts, by true addresses, and says where the reader is', async () => {
    await at(asking('医保'), async (page) => {
      const facets = page.getByRole('navigation', { name: '筛选' })
      const agency = facets.getByRole('region', { name: '机关' })
      const chosen = agency.getByRole('link', { name: /资阳市医疗保障局/ })
      const count = Number((await chosen.innerText()).match(/\d+/)?.[0])
      await chosen.click()
      await expect.poll(() => said(page).innerText()).toContain(`${String(count)} 条`)
      expect(new URL(page.url()).searchParams.get('agency')).toBe('ziyang')
      expect(await said(page).evaluate((line) => line === document.activeElement)).toBe(true)
      expect(await heard(page).innerText()).toContain(`${String(count)} 条`)
      expect(new Set(await page.locator('.hits .agency').allInnerTexts())).toEqual(
        new Set(['资阳市医疗保障局']),
      )
      // What the agency hides is still on offer.
      await agency.getByRole('link', { name: /慈溪市医疗保障局/ }).waitFor()
      await facets.getByRole('region', { name: '公开渠道' }).getByRole('link').nth(1).click()
      await expect.poll(() => new URL(page.url()).searchParams.has('channel')).toBe(true)
      await page.reload()
      await expect.poll(() => page.locator('.chosen a').count()).toBe(2)
      await page.getByRole('link', { name: /^取消筛选：机关/ }).click()
      await expect.poll(() => new URL(page.url()).searchParams.has('agency')).toBe(false)
      await page.goBack()
      await expect.poll(() => page.locator('.chosen a').count()).toBe(2)
    })
  })

  test.each([
    ['unknown', 'kind=foo'],
    ['no validity', 'validity=x'],
    ['hostile', 'agency=%22%20OR%20type%3Ditem'],
    ['endless', `place=${'x'.repeat(3000)}`],
  ])('a value nobody has is an empty answer with a way out: %s', async (_, more) => {
    await at(asking('医保', `&${more}`), async (page) => {
      await page.locator('[data-state=empty]').waitFor()
      await page.getByRole('link', { name: '取消全部筛选' }).click()
      await hits(page).first().waitFor()
    })
  })

  test('shows what is in force, says how many are not, and lists them on request', async () => {
    await at(asking('门诊慢特病管理办法'), async (page) => {
      await hits(page).first().waitFor()
      await said(page).getByText('另有').waitFor()
      expect(await page.locator('.validity-badge').allInnerTexts()).not.toContain('废止')
      await said(page).getByRole('link', { name: '一并列出' }).click()
      await page.locator('.validity-badge').filter({ hasText: '废止' }).first().waitFor()
      expect(new URL(page.url()).searchParams.get('validity')).toBe('all')
      await page.getByRole('link', { name: /^取消筛选：有效性/ }).click()
      await expect.poll(() => new URL(page.url()).searchParams.has('validity')).toBe(false)
    })
  })

  test('where only what is over matches it is shown at once, and a number finds its document whatever became of it', async () => {
    await at(asking('医保信息系统停机维护'), async (page) => {
      await expect.poll(() => said(page).innerText()).toContain('没有现行有效的内容')
      await hits(page).filter({ hasText: '停机维护' }).waitFor()
      expect(await said(page).innerText()).not.toContain('没有找到')
    })
    await at(asking('示医保规〔2025〕1号'), async (page) => {
      await hits(page).filter({ hasText: '门诊慢特病管理暂行办法' }).waitFor()
      expect(await said(page).innerText()).toContain('按文号查找')
    })
  })

  test.each([
    ['0833-2716986', '按电话号码查找'],
    ['yiliaojiuzhu', '按拼音查找'],
    ['异地就依备案', '按读音查找'],
  ])('%s: says %s', async (words, how) => {
    await at(asking(words), async (page) => {
      await expect.poll(() => said(page).innerText()).toContain(how)
      expect(await heard(page).innerText()).toContain(how)
      await hits(page).first().waitFor()
    })
  })

  test('says by which official word an everyday word was looked up', async () => {
    await at(asking('换工作'), async (page) => {
      await page.getByText(/“换工作”同时按“医保关系转移”/).waitFor()
    })
  })

  test('nothing found: the catalogues, and whom to tell what is missing by what they published themselves', async () => {
    await at(asking('没有这样的词组合'), async (page) => {
      await page.locator('[data-state=empty]').waitFor()
      const missing = page.getByRole('region', { name: '没有找到？告诉机关缺什么' })
      expect(await missing.getByRole('link', { name: '0000-1234500' }).getAttribute('href')).toBe(
        'tel:00001234500',
      )
      await missing.getByRole('link', { name: '政府信息公开指南' }).click()
      await page.locator('h1', { hasText: '政府信息公开指南' }).waitFor()
    })
  })

  test('tells staff why each hit is where it is, in both languages, and only where the address asks', async () => {
    for (const [path, plan, reason] of [
      ['/search/', '检索过程说明', /由第 \d+ 步找到/],
      ['/en/search/', 'How this search was done', /Found by pass \d+/],
    ] as const)
      await at(`${path}?q=${encodeURIComponent('换工作')}&explain=1`, async (page) => {
        await page.getByRole('region', { name: plan, exact: true }).waitFor()
        expect(await page.locator('.hits .hit').first().innerText()).toMatch(reason)
        expect(await page.locator('.hits .hit').first().innerText()).toContain('换工作')
      })
    await at(asking('换工作'), async (page) => {
      await hits(page).first().waitFor()
      expect(await page.locator('.explain').count()).toBe(0)
    })
  })

  test('on paper: what was found with its address, and nothing to type into', async () => {
    await at(asking('门诊慢特病'), async (page) => {
      await hits(page).first().waitFor()
      await page.emulateMedia({ media: 'print' })
      for (const hidden of [input(page), page.getByRole('navigation', { name: '筛选' })])
        expect(await hidden.isVisible()).toBe(false)
      const printed = await page
        .locator('.hits h3')
        .first()
        .evaluate((title) => getComputedStyle(title, '::after').content)
      expect(printed).toMatch(/^"http.*\/items\/\d+\/"$/)
    })
  })

  interface State {
    readonly name: string
    readonly address: string
    readonly reach?: (page: Page) => Promise<void>
  }
  const listed: readonly (readonly [string, string, ((page: Page) => Promise<void>)?])[] = [
    ['start', '/search/'],
    ['results', asking('门诊慢特病')],
    ['narrowed', asking('医保', '&agency=demo&validity=all')],
    ['sounds', asking('异地就依备案')],
    ['empty', asking('没有这样的词组合')],
    ['explained', asking('换工作', '&explain=1')],
    [
      'suggestions',
      '/search/',
      async (page) => {
        await input(page).pressSequentially('换工作', { delay: 30 })
        await options(page).first().waitFor()
        await page.keyboard.press('ArrowDown')
      },
    ],
    [
      'failed',
      '/search/',
      async (page) => {
        await page.route('**/search-api/**', (route) => route.fulfill({ status: 503, json: {} }))
        // What stands in for the search server is asked next, and is as dead.
        await page.route('**/search/**.json', (route) => route.abort())
        await input(page).fill('医保')
        await page.keyboard.press('Enter')
        await page.locator('[data-state=failed]').waitFor()
      },
    ],
    ['English', `/en/search/?q=${encodeURIComponent('异地就医')}`],
  ]

  const states = listed.map(([name, address, reach]): State => ({ name, address, ...(reach && { reach }) }))

  test.each(states)(
    '$name: no finding of axe, no wider than the screen',
    async ({ name, address, reach }) => {
      for (const width of [wide, phone])
        await at(
          address,
          async (page) => {
            await reach?.(page)
            if (reach === undefined && address.includes('q='))
              await page.locator('[data-state=found], [data-state=empty]').waitFor()
            // Counts come after the hits.
            await page.waitForLoadState('networkidle')
            await pictured(page, `search-${name}-${String(width)}`)
            const { violations } = await new AxeBuilder({ page })
              .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
              .analyze()
            expect(
              violations.map(
                ({ id, nodes }) => `${String(width)} ${id}: ${nodes.map((n) => n.html).join(' ')}`,
              ),
            ).toEqual([])
            if (width === phone) await page.setViewportSize({ width: 320, height: 800 })
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
              await page.evaluate(() => window.innerWidth),
            )
          },
          width,
        )
    },
  )
})
