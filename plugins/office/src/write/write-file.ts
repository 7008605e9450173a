import { CatalogueDocument } from '@gongkai/catalogue-core/catalogue'
import {
  writeDocument,
  type Finding,
  type PrintedDocument,
  type WriteOptions,
} from '@gongkai/catalogue-core/document'
import * as v from 'valibot'
import type { FileFormat } from '../read-file.ts'
import { writeCsv } from './write-csv.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'
import { writeXlsx } from './write-xlsx.ts'

export interface WriteFileOptions {
  /** Leave notes, doubts and source out, for a copy to print and sign. */
  readonly appendix?: boolean
  /** In CSV, repeat the words of merged cells instead of marking them. What reads it back then cannot tell merged cells. */
  readonly merges?: 'marked' | 'repeated'
  /** Leave the lines for signatures out of xlsx and docx, for a copy that readers download. */
  readonly signing?: boolean
}

export interface WrittenFile {
  readonly bytes: Uint8Array
  readonly mime: string
  readonly extension: FileFormat
  /** What this format cannot carry. */
  readonly findings: readonly Finding[]
}

const mimes: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
}

/** Field names and their order are those of the schema, whatever the document was made from. */
const jsonBytes = (document: CatalogueDocument): Uint8Array =>
  Buffer.from(`${JSON.stringify(v.parse(CatalogueDocument, document), null, 2)}\n`, 'utf8')

const printedBefore = new WeakMap<CatalogueDocument, Map<string, PrintedDocument>>()

/** As Word and as Excel a catalogue is printed the same, and a page offers both: it is printed once. */
const printedOf = (document: CatalogueDocument, options: Required<WriteOptions>): PrintedDocument => {
  const known = printedBefore.get(document) ?? new Map<string, PrintedDocument>()
  const key = JSON.stringify([options.appendix, options.marks])
  const printed = known.get(key) ?? writeDocument(document, options)
  printedBefore.set(document, known.set(key, printed))
  return printed
}

/** Writes a catalogue in any of the formats that {@link readFile} reads. Reading it back gives the same catalogue. */
export const writeFile = (
  document: CatalogueDocument,
  format: FileFormat,
  { appendix = true, merges = 'marked', signing = true }: WriteFileOptions = {},
): WrittenFile => {
  const written = (bytes: Uint8Array, findings: readonly Finding[] = []): WrittenFile => ({
    bytes,
    mime: mimes[format],
    extension: format,
    findings,
  })
  if (format === 'json') return written(jsonBytes(document))
  const printed = printedOf(document, { appendix, marks: format === 'csv' && merges === 'marked' })
  switch (format) {
    case 'xlsx':
      return written(writeXlsx(printed, { signing }), printed.findings)
    case 'docx':
      return written(writeDocx(printed, { signing }), printed.findings)
    case 'html':
      return written(writeHtml(printed), printed.findings)
    case 'csv':
      return written(writeCsv(printed, merges), printed.findings)
  }
}
