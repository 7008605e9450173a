import { statSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { english, files, hostile, printed } from '../../site/testing/publication.ts'
import { seedSlugs } from '../../site/testing/seeds.ts'
import { browser, type Chromium, type Window } from '../real/browser.ts'
import { publicSite, seededAgencies, type PublicSite } from '../real/public-site.ts'
import { pictured } from './looked-at.ts'
import { kindOf, onePerKind, pagesOf } from './page-kinds.ts'

const desk = 1280
const phone = 360
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const axe = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** What the policy of the site would not let a page do. */
const watchPolicy = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      document.documentElement.setAttribute('data-violation', `${violatedDirective} ${blockedURI}`),
    )
  })

const reader = (settings: object) => (page: Page) =>
  page.addInitScript((kept) => localStorage.setItem('gongkai-reader', kept), JSON.stringify(settings))

describe('every kind of public page', () => {
  let it: PublicSite
  let chromium: Chromium
  let chinese: Map<string, string>
  let inEnglish: ReadonlyMap<string, string>
  beforeAll(async () => {
    it = await publicSite([...(await seededAgencies()), printed, english, hostile], files)
    chromium = await browser()
    const pages = await pagesOf(it.pages)
    const size = (prefix: string) => (address: string) =>
      statSync(path.join(it.pages, prefix, address, 'index.html')).size
    chinese = new Map(
      onePerKind(
        pages.filter((page) => !page.startsWith('/en/') && !page.startsWith('/yi/')),
        size(''),
      ),
    )
    // What each of the five documents prints is laid out by its own columns.
    for (const slug of seedSlugs) chinese.set(`catalogue of ${slug}`, `/${slug}/catalogue/`)
    const english_ = pages.filter((page) => page.startsWith('/en/')).map((page) => page.slice(3))
    inEnglish = onePerKind(english_, size('en'))
  })
  afterAll(async () => {
    await chromium.close()
    await it.remove()
  })

  const at = async (
    address: string,
    work: (page: Page, window: Window) => Promise<void>,
    {
      width = desk,
      height = 800,
      before,
    }: {
      readonly width?: number
      readonly height?: number
      readonly before?: (page: Page) => Promise<unknown>
    } = {},
  ): Promise<void> => {
    const window = await chromium.open({ width, height })
    try {
      await watchPolicy(window.page)
      await before?.(window.page)
      await window.page.goto(`${it.url}${address}`)
      await work(window.page, window)
      expect(window.outside).toEqual([])
      expect(await window.page.locator('html').getAttribute('data-violation'), address).toBeNull()
    } finally {
      await window.close()
    }
  }

  const everyKind = async (
    pages: ReadonlyMap<string, string>,
    name: string,
    prefix: string,
    options: Parameters<typeof at>[2] = {},
  ): Promise<void> => {
    const faults: string[] = []
    for (const [kind, address] of pages)
      await at(
        `${prefix}${address}`,
        async (page) => {
          await pictured(page, `${name}-${kind}`)
          faults.push(...(await axe(page)).map((fault) => `${kind} ${prefix}${address}: ${fault}`))
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          if (overflow > 0) faults.push(`${kind} ${prefix}${address}: ${String(overflow)} px too wide`)
        },
        options,
      )
    expect(faults).toEqual([])
  }

  test('is of a kind that is looked at', () => {
    for (const page of [...chinese.keys(), ...inEnglish.keys()]) expect(page).not.toContain('unknown')
    const wanted = ['home', 'search', 'agency', 'catalogue', 'item', 'record', 'basis', 'matter', 'findings']
    for (const kind of wanted) expect([...chinese.keys()]).toContain(kind)
  })

  test(
    'has no finding of axe and is not wider than its window, on a desk',
    () => everyKind(chinese, 'desk', ''),
    240_000,
  )
  test('on a phone', () => everyKind(chinese, 'phone', '', { width: phone }), 240_000)
  test('in English', async () => {
    await everyKind(inEnglish, 'en', '/en')
    await everyKind(inEnglish, 'en-phone', '/en', { width: phone })
    await everyKind(inEnglish, 'en-elder', '/en', { before: reader({ elder: true }) })
  }, 360_000)
  test('in large print, on a desk and on a phone', async () => {
    const before = reader({ elder: true })
    await everyKind(chinese, 'elder', '', { before })
    await everyKind(chinese, 'elder-phone', '', { before, width: phone })
  }, 480_000)
  test('on dark paper, white and yellow', async () => {
    await everyKind(chinese, 'dark', '', { before: reader({ contrast: 'dark' }) })
    await everyKind(chinese, 'yellow', '', { before: reader({ contrast: 'yellow' }) })
  }, 480_000)

  test('flows at 320 px, as a window at 400 % of 1280 is', async () => {
    const wide: string[] = []
    for (const [kind, address] of chinese)
      await at(
        address,
        async (page) => {
          const width = await page.evaluate(() => document.documentElement.scrollWidth)
          if (width > 320) wide.push(`${kind} ${address}: ${String(width)}`)
        },
        { width: 320, height: 256 },
      )
    expect(wide).toEqual([])
  }, 120_000)

  test('in large print no words are smaller than 18 px, lines are 1.3 of it, and buttons 60 px', async () => {
    const small: string[] = []
    for (const [kind, address] of chinese)
      await at(
        address,
        async (page) => {
          const found = await page.evaluate(() => {
            const faults: string[] = []
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
            for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
              const element = node.parentElement
              const text = node.nodeValue?.trim() ?? ''
              if (
                element === null ||
                text === '' ||
                element.closest('[aria-hidden=true],svg,option') !== null
              )
                continue
              const box = element.getBoundingClientRect()
              // Hidden from the eye, spoken all the same.
              if (box.width < 2 || box.height < 2) continue
              const { fontSize, lineHeight } = getComputedStyle(element)
              const size = parseFloat(fontSize)
              if (size === 0) continue
              if (size < 18)
                faults.push(`${fontSize} ${element.tagName}.${element.className} ${text.slice(0, 20)}`)
              if (lineHeight !== 'normal' && parseFloat(lineHeight) < 1.3 * size)
                faults.push(`line ${lineHeight} of ${fontSize} ${element.tagName} ${text.slice(0, 20)}`)
            }
            for (const button of Array.from(
              document.querySelectorAll('button, .button, .site-header nav a'),
            )) {
              const { width, height } = button.getBoundingClientRect()
              if (width > 0 && height < 59.5) faults.push(`${String(height)} px high: ${button.textContent}`)
            }
            return [...new Set(faults)]
          })
          small.push(...found.map((fault) => `${kind} ${address}: ${fault}`))
        },
        { before: reader({ elder: true }) },
      )
    expect(small).toEqual([])
  }, 120_000)

  test('is complete without script: all its words, no tools that would do nothing', async () => {
    const context = await chromium.browser.newContext({ javaScriptEnabled: false })
    const scripted = await chromium.open()
    try {
      const page = await context.newPage()
      for (const [kind, address] of chinese) {
        if (kind === 'search') continue
        await page.goto(`${it.url}${address}`)
        await scripted.page.goto(`${it.url}${address}`)
        expect(
          await page
            .locator('.reader-tools, .catalogue-tools, .order-tools')
            .filter({ visible: true })
            .count(),
        ).toBe(0)
        const main = await page.locator('main').innerText()
        // The tools of a catalogue and of a list are what a script adds.
        await scripted.page
          .locator('.catalogue-tools, .order-tools')
          .evaluateAll((tools) => tools.forEach((one) => one.remove()))
        expect(main, address).toBe(await scripted.page.locator('main').innerText())
      }
    } finally {
      await context.close()
      await scripted.close()
    }
  }, 120_000)

  test('what a reader chose holds on the next page before anything is painted, and by keyboard alone', async () => {
    await at('/', async (page) => {
      const pressed = page.getByRole('button', { name: '长者版' })
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
      for (let i = 0; i < 12 && !(await pressed.evaluate((one) => one === document.activeElement)); i += 1)
        await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await pressed.getAttribute('aria-pressed')).toBe('true')
      // Noted by a script that runs before the first element of the body stands.
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (document.querySelector('body') === null) return
          observer.disconnect()
          document.documentElement.setAttribute(
            'data-at-first',
            String(document.documentElement.hasAttribute('data-elder')),
          )
        }).observe(document, { childList: true, subtree: true })
      })
      await page.goto(`${it.url}/qilin/catalogue/`)
      expect(await page.locator('html').getAttribute('data-at-first')).toBe('true')
      await page.getByText('阅读辅助').click()
      await page.getByLabel('黑底黄字').check()
      await page.getByRole('button', { name: '恢复默认' }).click()
      expect(await page.locator('html').getAttribute('data-elder')).toBeNull()
      expect(await page.locator('html').getAttribute('data-contrast')).toBeNull()
    })
  })

  test('a catalogue is searched in place, row by row, and says how many rows it shows', async () => {
    await at('/ziyang/catalogue/', async (page) => {
      const rows = page.locator('.catalogue tbody tr').filter({ visible: true })
      expect(await rows.count()).toBe(29)
      await page.getByLabel('在本目录中查找').fill('医疗费用结算')
      await expect.poll(() => rows.count()).toBe(4)
      expect(await page.locator('.catalogue-tools [role=status]').innerText()).toBe('显示 4 项，共 29 项')
      // What the printed table says once for several rows, each of them says here.
      for (const row of await rows.all()) expect(await row.innerText()).toContain('公共服务')
      await page.getByLabel('在本目录中查找').fill('没有这样的事项')
      await expect.poll(() => rows.count()).toBe(0)
      expect(await page.locator('.catalogue-tools [role=status]').innerText()).toContain('没有一项')
      await page.getByLabel('在本目录中查找').fill('')
      await expect.poll(() => rows.count()).toBe(29)
      await page.getByRole('button', { name: '逐项' }).click()
      expect(await page.locator('.catalogue thead').isVisible()).toBe(false)
      await page.reload()
      expect(await page.locator('.catalogue thead').isVisible()).toBe(false)
      await page.getByRole('button', { name: '原表' }).click()
      expect(await page.locator('.catalogue thead').isVisible()).toBe(true)
    })
  })

  test('laws stand by pinyin, and by strokes when asked', async () => {
    await at('/basis/', async (page) => {
      const names = page.locator('table.listing tbody').first().locator('th a')
      const short = (name: string): string => name.replace('中华人民共和国', '')
      const collated = (all: readonly string[], order: string): readonly string[] =>
        all.toSorted((a, b) =>
          new Intl.Collator(`zh-u-co-${order}`, { numeric: true }).compare(short(a), short(b)),
        )
      const built = await names.allInnerTexts()
      expect(built.length).toBeGreaterThan(2)
      expect(built).toEqual(collated(built, 'pinyin'))
      await page.getByRole('button', { name: '按笔画' }).click()
      expect(await names.allInnerTexts()).toEqual(collated(built, 'stroke'))
      expect(await page.getByRole('button', { name: '按笔画' }).getAttribute('aria-pressed')).toBe('true')
      await page.getByRole('button', { name: '按拼音' }).click()
      expect(await names.allInnerTexts()).toEqual(built)
    })
  })

  test('words are read aloud by the browser’s own voice, from the top, and stop when asked', async () => {
    await at(
      '/demo/items/1/',
      async (page) => {
        await page.getByText('阅读辅助').click()
        await page.getByRole('button', { name: '朗读本页' }).click()
        const spoken = () => page.evaluate(() => (window as never as { spoken: string[] }).spoken.join('|'))
        await expect.poll(spoken).toContain('政府网站（已选）')
        expect((await spoken()).startsWith('机构信息|机构概况')).toBe(true)
        expect(await spoken()).not.toMatch(/[☑□√]/u)
        await page.getByRole('button', { name: '停止' }).click()
        expect(await page.getByRole('button', { name: '朗读本页' }).isVisible()).toBe(true)
      },
      {
        // A headless browser has no voice: what would be spoken is noted, and each piece ends at once.
        before: (page) =>
          page.addInitScript(() => {
            const spoken: string[] = []
            Object.assign(window, { spoken })
            let canceled = 0
            Object.defineProperty(window, 'speechSynthesis', {
              value: {
                speak: (said: SpeechSynthesisUtterance) => {
                  spoken.push(said.text)
                  const run = canceled
                  setTimeout(() => {
                    if (run === canceled) said.dispatchEvent(new Event('end'))
                  }, 5)
                },
                cancel: () => (canceled += 1),
                pause: () => undefined,
                resume: () => undefined,
              },
            })
          }),
      },
    )
  })

  test('on paper a record has its address and a code of it, and none of the tools', async () => {
    await at('/demo/records/1/', async (page) => {
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.print-address').innerText()).toContain(
        'https://gk.example.gov.cn/demo/records/1/',
      )
      expect(await page.locator('.print-address svg').isVisible()).toBe(true)
      expect(await page.locator('.reader-tools').isVisible()).toBe(false)
      await pictured(page, 'print-record')
    })
  })

  test('hostile words in every field are shown as words and run nowhere', async () => {
    for (const address of (await pagesOf(it.pages)).filter((page) => page.startsWith('/yi/')))
      for (const width of [desk, 320])
        await at(
          address,
          async (page) => {
            page.on('dialog', () => {
              throw new Error(`${address} ran a script`)
            })
            expect(await page.locator('main').innerText()).toContain('<script>alert(1)</script>')
            expect(
              await page.evaluate(() => document.documentElement.scrollWidth),
              `${kindOf(address)} ${address}`,
            ).toBeLessThanOrEqual(width)
          },
          { width },
        )
  }, 120_000)
})
