import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contentTypes } from '../../../server/src/content-types/index.ts'
import { labels, systemLabels } from '../../../server/src/panel/labels.ts'
import { fieldId, subjectOf } from '../listing/subject.ts'
import { messages as english } from './en.ts'
import en from './en.json'
import { partsOf } from '../testing/message-parts.ts'
import { strapiMessages } from './strapi/index.ts'
import { messages as chinese } from './zh-hans.ts'
import zhHans from './zh-Hans.json'

type Messages = Readonly<Record<string, string>>

const scope = path.resolve(createRequire(import.meta.url).resolve('@strapi/strapi/package.json'), '../..')

/** Where each of Strapi's packages keeps the texts of its part of the panel. */
const folders = readdirSync(scope).flatMap((name) =>
  ['dist/admin/translations', 'dist/admin/admin/src/translations']
    .map((at) => ({ name, folder: path.join(scope, name, at) }))
    .filter(({ folder }) => existsSync(path.join(folder, 'en.json.mjs'))),
)

const read = async (name: string, folder: string, locale: string): Promise<Messages> => {
  const file = path.join(folder, `${locale}.json.mjs`)
  if (!existsSync(file)) return {}
  const { default: messages } = (await import(pathToFileURL(file).href)) as { default: Messages }
  const prefix = name === 'admin' ? '' : `${name}.`
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [`${prefix}${id}`, text]))
}

const ofStrapi = async (locale: string): Promise<Messages> =>
  Object.assign(
    {},
    ...(await Promise.all(folders.map(({ name, folder }) => read(name, folder, locale)))),
  ) as Messages

const inEnglish = await ofStrapi('en')
/** As the panel merges them: Strapi's own first, ours after. */
const inChinese: Messages = { ...(await ofStrapi('zh-Hans')), ...chinese }

const unreadable = (message: string): boolean => {
  try {
    partsOf(message, 'en')
    return false
  } catch (error) {
    if (error instanceof SyntaxError) return true
    throw error
  }
}

const kinds = ['agency', 'department', 'basis', 'catalogue', 'item', 'record'] as const

interface Attribute {
  readonly type: string
  readonly visible?: boolean
  readonly enum?: readonly string[]
}

const attributesOf = (kind: (typeof kinds)[number]): readonly (readonly [string, Attribute])[] =>
  Object.entries(contentTypes[kind].schema.attributes as Record<string, Attribute>).filter(
    ([, { visible }]) => visible !== false,
  )

describe("Strapi's panel in Chinese", () => {
  test('the packages of the panel are found, so that the tests below read something', () => {
    expect(folders.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['admin', 'content-manager', 'i18n', 'upload', 'content-type-builder', 'email']),
    )
    expect(Object.keys(inEnglish).length).toBeGreaterThan(2000)
  })

  test('every text it has in English has one in Chinese', () => {
    expect(Object.keys(inEnglish).filter((id) => (inChinese[id] ?? '').trim() === '')).toEqual(
      // Blank in English too.
      Object.keys(inEnglish).filter((id) => (inEnglish[id] ?? '').trim() === ''),
    )
  })

  test('what is still the English word for word is a name or a code', () => {
    const same = Object.keys(inEnglish).filter((id) => inChinese[id] === inEnglish[id])
    // Two English words in a row are a sentence that nobody translated.
    expect(same.filter((id) => /[A-Za-z]{3,} [A-Za-z]{3,}/.test(inEnglish[id] ?? ''))).toEqual([])
  })

  test('every text takes what the code hands to it', () => {
    const different = Object.entries(inEnglish).flatMap(([id, text]) => {
      // Ours must be readable whatever it is; some of Strapi's own English is not and then says nothing of its parts.
      const given = partsOf(inChinese[id] ?? '', 'zh-Hans')
      const wanted = unreadable(text) ? given : partsOf(text, 'en')
      return wanted.join() === given.join() ? [] : [{ id, wanted, given }]
    })
    expect(different).toEqual([])
  })

  test('our own wording of it uses Chinese punctuation', () => {
    const halfWidth = /[\p{Script=Han}”）][,:!?;]|[,:!?;][\p{Script=Han}“（]|\.{3}/u
    expect(Object.entries(strapiMessages).filter(([, text]) => halfWidth.test(text))).toEqual([])
  })
})

describe('our own texts', () => {
  test('both languages say the same things', () => {
    expect(Object.keys(zhHans)).toEqual(Object.keys(en))
  })

  test('both languages take the same values', () => {
    const different = Object.entries(en).filter(
      ([id, text]) => partsOf(text, 'en').join() !== partsOf(chinese[id] ?? '', 'zh-Hans').join(),
    )
    expect(different).toEqual([])
  })

  test.each(kinds)(
    'every field of %s is named, in the panel and where the panel does not translate',
    (kind) => {
      const fields = attributesOf(kind).map(([field]) => field)
      expect(fields.filter((field) => !(fieldId(kind, field) in zhHans))).toEqual([])
      expect(labels[kind]).toEqual(
        Object.fromEntries(fields.map((field) => [field, chinese[fieldId(kind, field)]])),
      )
    },
  )

  test.each(kinds)('the name of %s is known to the hooks and said in English', (kind) => {
    const { displayName } = contentTypes[kind].schema.info
    expect(subjectOf(displayName)).toBe(kind)
    expect(en).toHaveProperty(displayName)
  })

  test.each(kinds)('every value that %s offers has a name in both languages', (kind) => {
    const values = attributesOf(kind).flatMap(([, attribute]) => attribute.enum ?? [])
    expect(values.filter((value) => !(value in chinese) || !(value in english))).toEqual([])
  })

  test('columns of every content type are named once for all', () => {
    for (const [field, label] of Object.entries(systemLabels))
      expect(chinese[fieldId('item', field)]).toBe(label)
  })
})
