import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainSettings, readSettings, rowsMedia, storageKey, type ReaderSettings } from './settings.ts'

const chosen: ReaderSettings = { elder: true, pointer: true, contrast: 'yellow', layout: 'rows' }

test('what was chosen is read again; anything else is as if nothing had been chosen', () => {
  expect(readSettings(JSON.stringify(chosen))).toEqual(chosen)
  expect(readSettings(null)).toEqual(plainSettings)
  expect(readSettings('{"elder":"yes","contrast":"pink","layout":1}')).toEqual(plainSettings)
  fc.assert(fc.property(fc.string(), (text) => void readSettings(text)))
  fc.assert(fc.property(fc.json(), (text) => void readSettings(text)))
})

/** The script of the head as a browser runs it, with just what it touches. */
const early = await readFile(path.join(import.meta.dirname, 'early.js'), 'utf8')
const shownBy = (stored: string | null | Error) => {
  const attributes = new Map<string, string>()
  const link = { media: rowsMedia('auto') }
  const documentElement = {
    setAttribute: (name: string, value: string) => void attributes.set(name, value),
    toggleAttribute: (name: string, on: boolean) => (on ? attributes.set(name, '') : attributes.delete(name)),
  }
  runInNewContext(early, {
    document: {
      documentElement,
      querySelector: () => ({ setAttribute: (_: string, media: string) => void (link.media = media) }),
    },
    localStorage: {
      getItem: (key: string) => {
        if (stored instanceof Error) throw stored
        return key === storageKey ? stored : null
      },
    },
  })
  return { attributes: Object.fromEntries(attributes), media: link.media }
}

test('the script that runs before anything is painted understands the same', () => {
  fc.assert(
    fc.property(
      fc.record({
        elder: fc.boolean(),
        pointer: fc.boolean(),
        contrast: fc.constantFrom('none', 'dark', 'yellow', 'pink'),
        layout: fc.constantFrom('auto', 'table', 'rows', 'sideways'),
      }),
      (stored) => {
        const text = JSON.stringify(stored)
        const { elder, pointer, contrast, layout } = readSettings(text)
        expect(shownBy(text)).toEqual({
          attributes: {
            'data-script': '',
            ...(elder ? { 'data-elder': '' } : {}),
            ...(pointer ? { 'data-pointer': '' } : {}),
            ...(contrast === 'none' ? {} : { 'data-contrast': contrast }),
          },
          media: rowsMedia(layout),
        })
      },
    ),
  )
})

test('storage that is forbidden or holds what others wrote leaves the page as it is', () => {
  for (const stored of [null, '', '{', 'null', '7', '[]'])
    expect(Object.keys(shownBy(stored).attributes)).not.toContain('data-elder')
  expect(shownBy(new Error('forbidden')).attributes).toEqual({
    'data-script': '',
    'data-reader-fault': 'Error',
  })
})
