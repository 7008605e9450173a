import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import * as v from 'valibot'
import { problem, type Problem } from '@gongkai/catalogue-core/catalogue'
import { finding } from '@gongkai/catalogue-core/document'
import { ImportChoices, ImportTarget } from '@gongkai/catalogue-core/import'
import { limits, readCatalogueFile, readPastedCatalogue, type ReadCatalogueFile } from '@gongkai/office'

const place = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))
const optionOf = v.picklist(['attribute', 'audience', 'form', 'channels'])
const field = v.picklist([
  'number',
  'content',
  'basis',
  'publisher',
  'deadline',
  'channels',
  'attribute',
  'form',
  'audience',
  'responsible',
  'phones',
  'extra',
  'none',
])

const Options = v.object({
  target: v.optional(ImportTarget),
  table: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  header: v.optional(v.object({ row: place, rows: v.pipe(place, v.maxValue(5)) })),
  choices: v.optional(
    v.array(
      v.object({
        at: place,
        as: v.variant('shows', [
          v.object({ shows: field }),
          v.object({
            shows: v.literal('path'),
            level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
          }),
          v.object({ shows: v.literal('option'), of: optionOf, option: v.exactOptional(v.string()) }),
        ]),
      }),
    ),
    [],
  ),
  decisions: v.optional(ImportChoices, {}),
  fingerprint: v.optional(v.string()),
})
export type Options = v.InferOutput<typeof Options>

const Pasted = v.object({ html: v.exactOptional(v.string()), text: v.exactOptional(v.string()) })

const Upload = v.object({
  filepath: v.string(),
  originalFilename: v.nullish(v.string()),
  size: v.number(),
})
const Body = v.object({ options: v.optional(v.string(), '{}'), pasted: v.optional(v.string()) })
const Files = v.optional(v.object({ file: v.optional(v.union([Upload, v.array(Upload)])) }), {})

export interface ReadRequest {
  readonly options: Options
  readonly read: ReadCatalogueFile
  readonly name: string
  readonly digest: string
}

export type Reading =
  | { readonly readable: true; readonly request: ReadRequest }
  | { readonly readable: false; readonly because: Problem }

const unreadable = (name: string, detail: string): Reading => ({
  readable: false,
  because: problem('REQUEST_UNREADABLE', { field: name, detail }),
})

const digestOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const tableOptions = ({ table, header, choices }: Options) => ({
  choices,
  ...(table === undefined ? {} : { table }),
  ...(header === undefined ? {} : { header }),
})

const readUpload = async (
  { filepath, originalFilename, size }: v.InferOutput<typeof Upload>,
  options: Options,
): Promise<ReadRequest> => {
  // Shown in the history; never a path.
  const name = (originalFilename ?? '').split(/[\\/]/u).at(-1)?.slice(-200) ?? ''
  // Asked before reading: what is too large never comes into memory.
  if (size > limits.fileBytes) {
    const because = finding('FILE_TOO_LARGE', {
      file: name,
      size: String(Math.ceil(size / 1024 / 1024)),
      limit: String(limits.fileBytes / 1024 / 1024),
    })
    return { options, name, digest: '', read: { outcome: 'refused', because, findings: [], tables: [] } }
  }
  const bytes = await readFile(filepath)
  return {
    options,
    name,
    digest: digestOf(bytes),
    read: await readCatalogueFile(bytes, name, tableOptions(options)),
  }
}

/** Reads what an import door got: a file or a pasted table, and what is to be done with it. Uploaded files are gone afterwards. */
export const readRequest = async (given: {
  readonly body?: unknown
  readonly files?: unknown
}): Promise<Reading> => {
  const files = v.safeParse(Files, given.files ?? {})
  const uploads = files.success && files.output.file !== undefined ? [files.output.file].flat() : []
  try {
    const body = v.safeParse(Body, given.body ?? {})
    if (!body.success) return unreadable('body', body.issues[0].message)
    const options = v.safeParse(Options, json(body.output.options))
    if (!options.success)
      return unreadable(`options ${v.getDotPath(options.issues[0]) ?? ''}`.trim(), options.issues[0].message)
    const [upload] = uploads
    if (upload !== undefined) return { readable: true, request: await readUpload(upload, options.output) }
    if (body.output.pasted === undefined) return { readable: false, because: problem('FILE_MISSING') }
    const pasted = v.safeParse(Pasted, json(body.output.pasted))
    if (!pasted.success) return unreadable('pasted', pasted.issues[0].message)
    return {
      readable: true,
      request: {
        options: options.output,
        name: '粘贴的表格',
        digest: digestOf(body.output.pasted),
        read: readPastedCatalogue(pasted.output, tableOptions(options.output)),
      },
    }
  } finally {
    for (const { filepath } of uploads) await rm(filepath, { force: true })
  }
}
