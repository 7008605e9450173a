import type { Archive } from '../archive.ts'
import { limits } from '../limits.ts'
import type { Source } from '../refusal.ts'
import { attribute, readXml } from '../xml.ts'

export interface SheetEntry {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  readonly from1904: boolean
}

interface Relation {
  readonly type: string
  readonly target: string
}

/** A target as the path of a part: relative to its own folder, or from the root. Nothing outside is ever followed. */
const partPath = (folder: string, target: string): string => {
  const steps = (target.startsWith('/') ? target : `${folder}/${target}`).split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** The relations of a part: which other parts it names, by id. External ones are left out. */
export const readRelations = async (
  archive: Archive,
  part: string,
  source: Source,
): Promise<ReadonlyMap<string, Relation>> => {
  const folder = part.split('/').slice(0, -1).join('/')
  const file = part.split('/').at(-1) ?? ''
  const relations = `${folder === '' ? '' : `${folder}/`}_rels/${file}.rels`
  const found = new Map<string, Relation>()
  if (!archive.has(relations)) return found
  await readXml(archive, relations, source, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const type = attribute(attributes, 'Type')?.split('/').at(-1) ?? ''
      found.set(attribute(attributes, 'Id') ?? '', {
        type,
        target: partPath(folder, attribute(attributes, 'Target') ?? ''),
      })
    },
  })
  return found
}

/** The main part of an OOXML package, as its root relations name it. */
export const mainPart = async (archive: Archive, source: Source, usual: string): Promise<string> => {
  const relations = await readRelations(archive, '', source)
  const named = [...relations.values()].find(({ type }) => type === 'officeDocument')?.target
  return named !== undefined && archive.has(named) ? named : usual
}

export const readWorkbook = async (archive: Archive, source: Source): Promise<Workbook> => {
  const part = await mainPart(archive, source, 'xl/workbook.xml')
  const relations = await readRelations(archive, part, source)
  const sheets: SheetEntry[] = []
  let from1904 = false
  await readXml(archive, part, source, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      const id = Object.keys(attributes).find((key) => key !== 'sheetId' && /(?:^|:)id$/.test(key))
      const relation = id === undefined ? undefined : relations.get(attributes[id] ?? '')
      // Charts and dialogs stand among the sheets too.
      if (relation?.type !== 'worksheet' || !archive.has(relation.target)) return
      const state = attribute(attributes, 'state') ?? 'visible'
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        part: relation.target,
        hidden: state !== 'visible',
      })
      if (sheets.length > limits.sheets)
        throw source.refuse('TOO_COMPLEX', { detail: `超过 ${String(limits.sheets)} 个工作表` })
    },
  })
  const named = (type: string): string | null =>
    [...relations.values()].find((r) => r.type === type)?.target ?? null
  return { sheets, sharedStrings: named('sharedStrings'), styles: named('styles'), from1904 }
}
