import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAgency } from '../../testing/any-catalogue.ts'
import { sampleAgency, sampleItem, sampleRecord } from '../../testing/samples.ts'
import * as paths from './paths.ts'

const agency = sampleAgency()
const english = sampleAgency({ locale: 'en' })

describe('addresses', () => {
  test('of the default language stand at the root, others under their own name', () => {
    expect(paths.homePath('zh-Hans')).toBe('/')
    expect(paths.homePath('en')).toBe('/en/')
    expect(paths.searchPath('zh-Hans')).toBe('/search/')
    expect(paths.searchPath('en')).toBe('/en/search/')
    expect(paths.agencyPath(agency)).toBe('/ziyang/')
    expect(paths.agencyPath(english)).toBe('/en/ziyang/')
  })

  test('are what DESIGN §5 promises', () => {
    expect(paths.cataloguePath(agency)).toBe('/ziyang/catalogue/')
    expect(paths.itemPath(agency, sampleItem())).toBe('/ziyang/items/1/')
    expect(paths.recordPath(agency, sampleRecord())).toBe('/ziyang/records/2026-1/')
  })

  test('of files stand beside the catalogue page, the first without a number', () => {
    expect(paths.downloadPath(agency, 0, 'xlsx')).toBe('/ziyang/catalogue.xlsx')
    expect(paths.downloadPath(english, 1, 'csv')).toBe('/en/ziyang/catalogue-2.csv')
  })

  test('of an explained finding name its code', () => {
    expect(paths.findingPath('NUMBERS_SKIPPED', 'zh-Hans')).toBe('/about/findings/#NUMBERS_SKIPPED')
    expect(paths.findingPath('NUMBERS_SKIPPED', 'en')).toBe('/en/about/findings/#NUMBERS_SKIPPED')
  })

  test('of attachments hold any file name', () => {
    expect(paths.attachmentPath(agency, sampleRecord(), '通知 1.pdf')).toBe(
      '/ziyang/records/2026-1/%E9%80%9A%E7%9F%A5%201.pdf',
    )
  })
})

describe('the pages of an agency', () => {
  test('without anything public are its own page and the columns, which say so', () => {
    expect(paths.agencyPages(agency)).toEqual([
      '/ziyang/',
      '/ziyang/guide/',
      '/ziyang/rules/',
      '/ziyang/disclosure/',
      '/ziyang/reports/',
      '/ziyang/apply/',
      '/ziyang/timeliness/',
    ])
  })

  test('the columns stand in the order of the national guideline, the catalogue among them', () => {
    fc.assert(
      fc.property(anyAgency, (any) => {
        const columns = paths.columnsOfAgency(any)
        expect(columns).toEqual(
          paths.agencyColumns.filter((one) => one !== 'catalogue' || any.catalogues.length > 0),
        )
        const pages = new Set(paths.listedPages(any))
        for (const column of columns) expect(pages.has(paths.columnPath(any, column))).toBe(true)
      }),
    )
    expect(paths.columnPath(english, 'catalogue')).toBe(paths.cataloguePath(english))
  })

  test('are all different, all below the agency’s, and one for each item and record', () => {
    fc.assert(
      fc.property(anyAgency, (any) => {
        const pages = paths.agencyPages(any)
        const items = any.catalogues.flatMap((catalogue) => catalogue.items)
        expect(new Set(pages).size).toBe(pages.length)
        expect(pages.filter((page) => page.includes('/items/')).length).toBe(items.length)
        expect(pages.filter((page) => page.includes('/records/')).length).toBe(any.records.length)
        for (const page of pages) expect(page).toMatch(/^\/ziyang\/(?:[a-z0-9-]+\/)*$/)
      }),
    )
  })
})

test('the files of an agency are one of each format for each of its catalogues', () => {
  fc.assert(
    fc.property(anyAgency, (any) => {
      const files = paths.agencyDownloads(any)
      expect(new Set(files).size).toBe(any.catalogues.length * paths.downloadFormats.length)
      for (const file of files) expect(file).toMatch(/^\/ziyang\/catalogue(?:-\d+)?\.(?:xlsx|docx|csv|json)$/)
    }),
  )
})
