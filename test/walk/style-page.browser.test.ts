import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser, type Chromium } from '../real/browser.ts'
import { publicSite, seededAgencies, type PublicSite } from '../real/public-site.ts'
import { atPage } from './public-window.ts'

const kept = path.join(import.meta.dirname, 'pictures')
const seen = path.resolve(import.meta.dirname, '../.results/pictures')
/** Share of points that may differ: edges of letters are drawn a little otherwise by another processor. */
const most = 0.02

/** Share of points of two pictures that differ plainly; 1 where they are not of one size. Compared where they are drawn. */
const difference = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async ([a, b]) => {
      const points = async (encoded: string) => {
        const picture = new Image()
        picture.src = `data:image/png;base64,${encoded}`
        await picture.decode()
        const canvas = document.createElement('canvas')
        canvas.width = picture.naturalWidth
        canvas.height = picture.naturalHeight
        const context = canvas.getContext('2d')
        if (context === null) throw new Error('no canvas')
        context.drawImage(picture, 0, 0)
        return context.getImageData(0, 0, canvas.width, canvas.height)
      }
      const [first, second] = [await points(a), await points(b)]
      if (first.width !== second.width || first.height !== second.height) return 1
      const plainly = 48
      let differing = 0
      for (let at = 0; at < first.data.length; at += 4)
        if ([0, 1, 2].some((i) => Math.abs((first.data[at + i] ?? 0) - (second.data[at + i] ?? 0)) > plainly))
          differing += 1
      return differing / (first.data.length / 4)
    },
    [one.toString('base64'), other.toString('base64')] as const,
  )

describe('the page that shows every component', () => {
  let it: PublicSite
  let chromium: Chromium
  let blank: Awaited<ReturnType<Chromium['open']>>
  beforeAll(async () => {
    it = await publicSite(await seededAgencies())
    chromium = await browser()
    blank = await chromium.open()
  })
  afterAll(async () => {
    await blank.close()
    await chromium.close()
    await it.remove()
  })

  // KEEP_PICTURES=1 keeps what is drawn now as what is meant, for whoever changes the looks on purpose.
  test.each([
    // Other scripts, and letters of one width, are drawn in whatever fonts a machine has: they have no picture.
    ...['type', 'forms', 'marks', 'item', 'catalogue', 'lists'].map((name) => ({ name, contrast: 'none' })),
    { name: 'item', contrast: 'yellow' },
    { name: 'forms', contrast: 'dark' },
  ])('$name looks as it is meant to, on paper $contrast', async ({ name, contrast }) => {
    const window = await chromium.open({ width: 1280, height: 900 })
    try {
      await window.page.addInitScript((settings) => {
        localStorage.setItem('gongkai-reader', settings)
      }, JSON.stringify({ contrast }))
      await window.page.goto(`${it.url}/style/`)
      const drawn = await window.page.locator(`[data-example=${name}]`).screenshot()
      const file = `${name}${contrast === 'none' ? '' : `-${contrast}`}.png`
      if (process.env['KEEP_PICTURES'] !== undefined) {
        await writeFile(path.join(kept, file), drawn)
        return
      }
      const share = await difference(blank.page, await readFile(path.join(kept, file)), drawn)
      if (share > most) {
        await mkdir(seen, { recursive: true })
        await writeFile(path.join(seen, file), drawn)
      }
      expect(share, `test/.results/pictures/${file}`).toBeLessThanOrEqual(most)
    } finally {
      await window.close()
    }
  })

  test('what is written from right to left is laid out from right to left, and Tibetan from left to right', async () => {
    for (const width of [1280, 320])
      await atPage(
        chromium,
        `${it.url}/style/`,
        async (page) => {
          const places = await page.locator('[data-written]').evaluateAll((samples) =>
            samples.map((sample) => {
              const [label, said] = [sample.querySelector('dt'), sample.querySelector('dd')]
              const notice = sample.querySelector('.notice')
              const style = notice === null ? null : getComputedStyle(notice)
              return {
                script: sample.getAttribute('data-written'),
                start: (label?.getBoundingClientRect().left ?? 0) - (said?.getBoundingClientRect().left ?? 0),
                edge: style === null ? '' : `${style.borderLeftWidth} ${style.borderRightWidth}`,
                tooWide: sample.scrollWidth > sample.clientWidth,
              }
            }),
          )
          const [uyghur, tibetan] = places
          expect(uyghur).toMatchObject({ script: 'ug', edge: '0px 4px', tooWide: false })
          expect(tibetan).toMatchObject({ script: 'bo', edge: '4px 0px', tooWide: false })
          if (width === 1280) {
            expect(uyghur?.start).toBeGreaterThan(0)
            expect(tibetan?.start).toBeLessThan(0)
          }
        },
        width,
      )
  })
})
