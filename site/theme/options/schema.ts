import { locales, type Locale } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import { colour, enough, isReadable } from './colours.ts'
import { componentNames } from './components.ts'
import { both } from './fault.ts'

/** The same words in all languages, or each language's own; a language that is left out shows the Chinese ones. */
export type WordsGiven = string | (Readonly<Partial<Record<Locale, string>>> & { readonly 'zh-Hans': string })
export type Words = Readonly<Record<Locale, string>>

const text = (longest: number) =>
  v.pipe(
    v.string(both('应为文字', 'must be text')),
    v.trim(),
    v.minLength(1, both('不得为空', 'must not be empty')),
    v.maxLength(longest, both(`至多 ${longest} 个字符`, `must have ${longest} characters at most`)),
  )

const line = text(200)

const inEach = (of: (locale: Locale) => string): Words =>
  Object.fromEntries(locales.map((locale) => [locale, of(locale)])) as Record<Locale, string>

const sameInAll = v.pipe(
  line,
  v.transform((said) => inEach(() => said)),
)
const perLocale = v.pipe(
  v.strictObject(
    {
      'zh-Hans': line,
      ...(Object.fromEntries(
        locales.filter((locale) => locale !== 'zh-Hans').map((locale) => [locale, v.exactOptional(line)]),
      ) as Record<Exclude<Locale, 'zh-Hans'>, v.ExactOptionalSchema<typeof line, undefined>>),
    },
    both('应为文字，或者各语言的文字', 'must be text, or text for each language'),
  ),
  v.transform((said) => inEach((locale) => said[locale] ?? said['zh-Hans'])),
)

const words: v.GenericSchema<WordsGiven, Words> = v.lazy((given) =>
  typeof given === 'string' ? sameInAll : perLocale,
)

const pattern = (form: RegExp, zh: string, en: string) => v.pipe(line, v.regex(form, both(zh, en)))

const link = v.pipe(
  text(500),
  v.check(
    (address) => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol),
    both('应为 http(s) 网址', 'must be an http(s) address'),
  ),
)

const accent = v.pipe(
  pattern(colour, '应为 #0b4a8b 形式的颜色', 'must be a colour such as #0b4a8b'),
  v.check(
    (hex) => !colour.test(hex) || isReadable(hex),
    both(
      `在白色和浅灰（#f6f8fa）背景上的对比度须达到 ${enough}:1，请选用更深的颜色`,
      `needs a contrast of ${enough}:1 on white and on #f6f8fa: choose a darker colour`,
    ),
  ),
)

/** Where a path of the options leads; null where nothing is. */
export type Locate = (path: string) => string | null

const place = (locate: Locate) =>
  v.pipe(
    text(500),
    v.check((path) => locate(path) !== null, both('没有这个文件', 'no such file')),
    v.transform((path) => locate(path) ?? path),
  )

const picture = (locate: Locate) =>
  v.pipe(
    text(500),
    v.regex(
      /\.(?:svg|png|jpe?g|gif|webp)$/i,
      both('应为 svg、png、jpg、gif 或 webp 图片文件', 'must be a picture: svg, png, jpg, gif or webp'),
    ),
    place(locate),
  )

/** A module of a package by its name, or a file. */
const module = (locate: Locate) => {
  const file = place(locate)
  const name = text(500)
  return v.lazy((given): typeof file | typeof name =>
    typeof given === 'string' && /^[./]/.test(given) ? file : name,
  )
}

const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null)

const object = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, both('应为一组选项', 'must be a group of options'))

const site = (locate: Locate) =>
  object({
    name: maybe(words),
    description: maybe(words),
    domain: maybe(
      pattern(
        /^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/i,
        '应为英文域名，如 gk.example.gov.cn',
        'must be a domain, such as gk.example.gov.cn',
      ),
    ),
    idCode: maybe(
      pattern(
        /^(?:bm\d{8}|\d{10})$/,
        '应为网站标识码：bm 加 8 位数字，或者 10 位数字',
        'must be bm and 8 digits, or 10 digits',
      ),
    ),
    organiser: maybe(words),
    contact: maybe(words),
    icp: maybe(
      pattern(
        /^\p{Script=Han}ICP备\d{6,10}号(?:-\d+)?$/u,
        '应为 ICP 备案号，如 川ICP备12345678号-1',
        'must be an ICP number, such as 川ICP备12345678号-1',
      ),
    ),
    police: maybe(
      pattern(
        /^\p{Script=Han}{1,3}公网安备\s?\d{14}号$/u,
        '应为公安备案号，如 川公网安备51000000000000号',
        'must be a public security number, such as 川公网安备51000000000000号',
      ),
    ),
    mark: maybe(object({ image: picture(locate), link })),
    correction: maybe(link),
  })

const brand = (locate: Locate) => ({
  accent: maybe(accent),
  accentStrong: maybe(accent),
  logo: maybe(picture(locate)),
})

const slug = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    both('应为机关在网址中的名称，如 leshan-district', 'must be an agency’s name in addresses'),
  ),
)

/** Every option of the theme. What is not named is refused: a slip of the pen must not go unnoticed. */
export const optionsSchema = (locate: Locate) =>
  object({
    data: maybe(place(locate)),
    folder: maybe(text(500)),
    site: v.optional(site(locate), {}),
    brand: v.optional(object(brand(locate)), {}),
    agencies: v.optional(
      v.record(
        slug,
        object({
          ...brand(locate),
          footer: v.optional(v.array(words, both('应为若干行文字', 'must be lines of text')), []),
        }),
        both('应为一组机关', 'must be a group of agencies'),
      ),
      {},
    ),
    /** A page `/style/` that shows every component, for whoever brands or checks the theme. */
    stylePage: v.optional(v.boolean(both('应为 true 或 false', 'must be true or false')), false),
    components: v.optional(
      object(
        Object.fromEntries(componentNames.map((name) => [name, maybe(module(locate))])) as Record<
          (typeof componentNames)[number],
          ReturnType<typeof maybe<ReturnType<typeof module>>>
        >,
      ),
      {},
    ),
  })

type Schema = ReturnType<typeof optionsSchema>
/** What a site says to the theme. */
export type ThemeOptions = v.InferInput<Schema>
/** The same, read: paths lead somewhere, words are there in each language. */
export type Options = v.InferOutput<Schema>
