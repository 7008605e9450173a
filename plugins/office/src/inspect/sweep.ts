import type { PlaceKind } from '@gongkai/catalogue-core/privacy'
import type { Archive } from '../archive.ts'
import type { Source } from '../refusal.ts'
import { attribute, readXml } from '../xml.ts'
import type { Collected } from './collect.ts'
import type { PlaceOf } from './inspection.ts'

/** Parts that describe looks and structure and hold no words of anybody. */
const wordless =
  /(?:^|\/)(?:\[Content_Types\]|styles|stylesWithEffects|theme\d*|settings|webSettings|fontTable|numbering|calcChain|presProps|viewProps|tableStyles|metadata|volatileDependencies)\.xml$|\.rels$|^docProps\/|slideLayouts\/|slideMasters\/|^customXml\/itemProps/iu

const kinds: readonly (readonly [RegExp, PlaceKind])[] = [
  [/^ppt\/slides\//u, 'slide'],
  [/^ppt\/(?:notesSlides|handoutMasters|notesMasters)\//u, 'note'],
  [/comments?\d*\.xml$|^ppt\/comments\/|threadedComments\//iu, 'comment'],
  [/persons?\/|commentAuthors\.xml$|authors\.xml$|people\.xml$/iu, 'metadata'],
  [/drawings?\/|diagrams\//u, 'textBox'],
  [/charts?\//u, 'text'],
]

const kindOf = (part: string): PlaceKind => kinds.find(([pattern]) => pattern.test(part))?.[1] ?? 'leftover'

/** Attributes that carry values: of pivot caches, people, links and form fields. */
const carriers = ['v', 'displayName', 'userId', 'name', 'descr', 'title', 'author', 'initials', 'caption']

const inWord = new Set(['t', 'r', 'rPr', 'endParaRPr'])

/** Reads the words of every part that no reader of its own has read: charts, diagrams, slides, pivot caches, custom XML. */
export const sweep = async (
  archive: Archive,
  source: Source,
  read: ReadonlySet<string>,
  collected: Collected,
  placeOf: PlaceOf,
): Promise<void> => {
  for (const part of archive.names) {
    if (read.has(part) || wordless.test(part) || !/\.(?:xml|vml)$/iu.test(part)) continue
    const kind = kindOf(part)
    const pieces: string[] = []
    const values: string[] = []
    await readXml(archive, part, source, {
      open: (name, attributes) => {
        for (const key of carriers) {
          const value = attribute(attributes, key)
          if (value !== undefined && /[\d@]{6}|[^\x00-\x7f]/u.test(value)) values.push(value)
        }
        if (name === 'br') pieces.push('\n')
      },
      text: (text) => pieces.push(text),
      close: (name) => {
        if (!inWord.has(name)) pieces.push('\n')
      },
    })
    const text = pieces.join('').replace(/\s*\n\s*/gu, '\n')
    const at = kind === 'slide' ? (/(\d+)\.xml$/.exec(part)?.[1] ?? part) : part
    collected.text(placeOf(kind, at), text)
    collected.text(placeOf(kind, at), values.join('\n'))
  }
}
