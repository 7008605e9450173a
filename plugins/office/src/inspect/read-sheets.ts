import type { Hiding } from '@gongkai/catalogue-core/privacy'
import type { Archive } from '../archive.ts'
import type { Source } from '../refusal.ts'
import { attribute, readXml } from '../xml.ts'
import { readSharedStrings } from '../xlsx/shared-strings.ts'
import { readStyles } from '../xlsx/styles.ts'
import { mainPart, readRelations, readWorkbook } from '../xlsx/workbook.ts'
import { readCells } from './cells.ts'
import type { Collected } from './collect.ts'
import type { PlaceOf } from './inspection.ts'

interface NamedStates {
  readonly states: ReadonlyMap<string, Hiding | null>
  readonly definedNames: readonly string[]
}

const hidings: Readonly<Record<string, Hiding>> = { hidden: 'sheetHidden', veryHidden: 'sheetVeryHidden' }

const readNames = async (archive: Archive, part: string, source: Source): Promise<NamedStates> => {
  const states = new Map<string, Hiding | null>()
  const definedNames: string[] = []
  let inName = false
  let text = ''
  await readXml(archive, part, source, {
    open: (name, attributes) => {
      if (name === 'sheet')
        states.set(attribute(attributes, 'name') ?? '', hidings[attribute(attributes, 'state') ?? ''] ?? null)
      inName = name === 'definedName'
      if (inName) text = `${attribute(attributes, 'name') ?? ''} ${attribute(attributes, 'comment') ?? ''} `
    },
    text: (piece) => {
      if (inName) text += piece
    },
    close: (name) => {
      if (name === 'definedName') definedNames.push(text)
      inName = false
    },
  })
  return { states, definedNames }
}

/** Comments of a sheet, old and threaded, each at its cell; their authors as metadata. */
const readComments = async (
  archive: Archive,
  part: string,
  sheet: string,
  source: Source,
  collected: Collected,
  placeOf: PlaceOf,
): Promise<void> => {
  let at = ''
  let text = ''
  await readXml(archive, part, source, {
    open: (name, attributes) => {
      if (name === 'comment' || name === 'threadedComment') at = attribute(attributes, 'ref') ?? ''
      if (name === 'comment' || name === 'threadedComment' || name === 'author') text = ''
    },
    text: (piece) => {
      text += piece
    },
    close: (name) => {
      if (name === 'author') collected.text(placeOf('metadata', `${sheet} comment author`), text)
      if (name === 'comment' || name === 'threadedComment')
        collected.text(placeOf('comment', `${sheet}!${at}`), text)
    },
  })
}

/** Every sheet of a workbook, shown or not, with comments, defined names and words no cell shows any more. Returns the parts it read. */
export const readSheets = async (
  archive: Archive,
  source: Source,
  collected: Collected,
  placeOf: PlaceOf,
): Promise<ReadonlySet<string>> => {
  const main = await mainPart(archive, source, 'xl/workbook.xml')
  const workbook = await readWorkbook(archive, source)
  const { states, definedNames } = await readNames(archive, main, source)
  const strings = await readSharedStrings(archive, workbook.sharedStrings, source)
  const styles = await readStyles(archive, workbook.styles, source)
  const usedStrings = new Set<number>()
  const read = new Set([main, workbook.sharedStrings ?? '', workbook.styles ?? ''])
  const context = {
    archive,
    source,
    collected,
    placeOf,
    strings,
    usedStrings,
    styles,
    from1904: workbook.from1904,
  }
  for (const { name, part } of workbook.sheets) {
    if (read.has(part)) continue
    read.add(part)
    await readCells(part, name, states.get(name) ?? null, context)
    for (const { type, target } of (await readRelations(archive, part, source)).values())
      if (/^(?:comments|threadedComment)$/.test(type) && archive.has(target) && !read.has(target)) {
        read.add(target)
        await readComments(archive, target, name, source, collected, placeOf)
      }
  }
  const leftover = strings.flatMap(({ text }, index) => (usedStrings.has(index) ? [] : [text]))
  collected.text(placeOf('leftover', 'sharedStrings'), leftover.join('\n'))
  collected.text(placeOf('definedName'), definedNames.join('\n'))
  return read
}
