import { fileURLToPath } from 'node:url'
import { paletteCss, paletteOf } from './colours.ts'
import { componentNames, ownComponent } from './components.ts'
import type { Options } from './schema.ts'

/** A module made of the options: what stands in it. */
export type VirtualModules = ReadonlyMap<string, string>

const css = (
  { accent, accentStrong }: Pick<Options['brand'], 'accent' | 'accentStrong'>,
  of: 'site' | 'agency',
): string | null => (accent === null ? null : paletteCss(paletteOf(accent, accentStrong), of))

/** Pictures become files of the release under names of their content: each is asked for once, as an import. */
const pictures = () => {
  const files: string[] = []
  return {
    /** The expression that stands for a picture's address. */
    address: (file: string | null): string => {
      if (file === null) return 'null'
      const known = files.indexOf(file)
      return `picture${known >= 0 ? known : files.push(file) - 1}`
    },
    imports: (): string =>
      files.map((file, i) => `import picture${i} from ${JSON.stringify(`${file}?url`)}\n`).join(''),
  }
}

const group = (entries: readonly (readonly [string, string])[]): string =>
  `{ ${entries.map(([name, expression]) => `${JSON.stringify(name)}: ${expression}`).join(', ')} }`

/** Colours of agencies that have their own, by their slugs, as style sheets. */
export const sheetsOf = ({ agencies }: Pick<Options, 'agencies'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(agencies).flatMap(([slug, agency]) => {
      const sheet = css(agency, 'agency')
      return sheet === null ? [] : [[slug, sheet] as const]
    }),
  )

const themeModule = ({ site, brand, agencies, stylePage }: Options): string => {
  const { address, imports } = pictures()
  const { mark, ...said } = site
  const sheets = sheetsOf({ agencies })
  const theme = group([
    [
      'site',
      group([
        ...Object.entries(said).map(([name, value]) => [name, JSON.stringify(value)] as const),
        [
          'mark',
          mark === null
            ? 'null'
            : group([
                ['image', address(mark.image)],
                ['link', JSON.stringify(mark.link)],
              ]),
        ],
      ]),
    ],
    ['logo', address(brand.logo)],
    [
      'agencies',
      group(
        Object.entries(agencies).map(([slug, { logo, footer }]) => [
          slug,
          group([
            ['logo', address(logo)],
            ['footer', JSON.stringify(footer)],
            ['coloured', String(Object.hasOwn(sheets, slug))],
          ]),
        ]),
      ),
    ],
    ['sheets', JSON.stringify(sheets)],
    ['stylePage', String(stylePage)],
  ])
  return `${imports()}export const theme = ${theme}\n`
}

/** What the theme's pages import under `virtual:gongkai/…`: the one way from options to components. */
export const virtualModules = (options: Options): VirtualModules =>
  new Map([
    ['virtual:gongkai/theme', themeModule(options)],
    ['virtual:gongkai/brand.css', css(options.brand, 'site') ?? ''],
    ...componentNames.map((name) => {
      const module = options.components[name] ?? fileURLToPath(ownComponent(name))
      return [
        `virtual:gongkai/components/${name}`,
        `export { default } from ${JSON.stringify(module)}\n`,
      ] as const
    }),
  ])
