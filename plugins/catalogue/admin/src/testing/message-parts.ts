import { createRequire } from 'node:module'

interface Element {
  /** Kinds of ICU elements: 0 text, 1–4 arguments, 5 select, 6 plural, 7 `#`, 8 tag. */
  readonly type: number
  readonly value?: string
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>
  readonly children?: readonly Element[]
}

interface Parser {
  readonly IntlMessageFormat: new (message: string, locale: string) => { getAst(): readonly Element[] }
}

// The very parser the panel uses: it comes with react-intl.
const require = createRequire(import.meta.url)
const { IntlMessageFormat } = createRequire(require.resolve('react-intl'))('intl-messageformat') as Parser

const walk = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element): readonly string[] => {
    const { type, value = '', options = {}, children = [] } = element
    const inside = [...Object.values(options).flatMap((option) => walk(option.value)), ...walk(children)]
    if (type === 0 || type === 7) return inside
    return [type === 8 ? `<${value}>` : `{${value}}`, ...inside]
  })

/** Names of arguments and tags a message needs, each once: what the code that shows it will hand over. */
export const partsOf = (message: string, locale: string): readonly string[] =>
  [...new Set(walk(new IntlMessageFormat(message, locale).getAst()))].sort()
