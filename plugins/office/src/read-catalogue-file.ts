import type { AgencyDocument, CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import {
  lintCatalogue,
  readTables,
  type ColumnDecision,
  type Finding,
  type OfferedTable,
  type Place,
  type SourceSheet,
  type TableOptions,
} from '@gongkai/catalogue-core/document'
import { readFile, readPasted, type FileFormat, type Pasted, type ReadFile } from './read-file.ts'

/** A file read all the way to a catalogue, or why not, or which table a person has to choose. */
export type ReadCatalogueFile =
  | {
      readonly outcome: 'read'
      readonly format: FileFormat
      readonly document: CatalogueDocument
      /** It carries what only files of ours do: notes, doubts, source, edition. */
      readonly own: boolean
      readonly agency: AgencyDocument | null
      readonly findings: readonly Finding[]
      readonly table: number | null
      readonly tables: readonly OfferedTable[]
      readonly columns: readonly ColumnDecision[]
      readonly header: { readonly row: number; readonly rows: number } | null
      readonly places: readonly (Place | null)[]
      readonly sheet: SourceSheet | null
    }
  | {
      readonly outcome: 'choose' | 'refused'
      readonly because: Finding
      readonly findings: readonly Finding[]
      readonly tables: readonly OfferedTable[]
    }

const toCatalogue = (file: ReadFile, options: TableOptions): ReadCatalogueFile => {
  switch (file.outcome) {
    case 'refused':
      return { ...file, tables: [] }
    case 'document':
      return {
        ...file,
        outcome: 'read',
        own: true,
        findings: [...file.findings, ...lintCatalogue(file.document)],
        table: null,
        tables: [],
        columns: [],
        header: null,
        places: [],
        sheet: null,
      }
    case 'tables': {
      const read = readTables(file.tables, options)
      if (read.outcome !== 'read') return { ...read, findings: file.findings }
      return { ...read, format: file.format, agency: null, findings: [...file.findings, ...read.findings] }
    }
  }
}

export const readCatalogueFile = async (
  bytes: Uint8Array,
  name: string,
  options: TableOptions = {},
): Promise<ReadCatalogueFile> => toCatalogue(await readFile(bytes, name), options)

export const readPastedCatalogue = (pasted: Pasted, options: TableOptions = {}): ReadCatalogueFile =>
  toCatalogue(readPasted(pasted), options)
