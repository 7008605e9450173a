import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'

/** The five reviewed catalogues, as they were handed to us: what the published pages are held against. */
export interface GoldenItem {
  readonly no: number | null
  readonly path: readonly string[]
  readonly content: string
  readonly basis: readonly string[]
  readonly publisher: string | null
  readonly deadline: string
  readonly channelsChecked: readonly string[]
  readonly channelsOffered: readonly string[]
  readonly attribute: readonly string[]
  readonly form: readonly string[]
  readonly audience: readonly string[]
  readonly responsible: string | null
  readonly phones: readonly string[]
  readonly doubts: readonly string[]
}

export interface Golden {
  readonly slug: string
  readonly columns: readonly string[]
  readonly items: readonly GoldenItem[]
  readonly notes: readonly string[]
}

const slugs: Readonly<Record<string, string>> = {
  '000': 'leshan-district',
  '001': 'ziyang',
  '002': 'qilin',
  '003': 'provincial',
  '004': 'cixi',
}
const folder = path.resolve(import.meta.dirname, '../golden')

export const golden = async (): Promise<readonly Golden[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()
  return Promise.all(
    files.map(async (file) => {
      const read = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Omit<Golden, 'slug'>
      return { ...read, slug: slugs[file.replace('.json', '')] ?? file }
    }),
  )
}

/** Every value of a row that a reader must be able to find, with the field it stands in. */
export const valuesOf = (item: GoldenItem): readonly (readonly [field: string, value: string])[] => {
  const one = (field: string, value: string | number | null): readonly (readonly [string, string])[] =>
    value === null ? [] : [[field, String(value)]]
  const many = (field: string, values: readonly string[]): readonly (readonly [string, string])[] =>
    values.map((value) => [field, value] as const)
  return [
    ...one('no', item.no),
    ...many('path', item.path),
    ...one('content', item.content),
    ...many('basis', item.basis),
    ...one('publisher', item.publisher),
    ...one('deadline', item.deadline),
    ...many('channelsOffered', item.channelsOffered),
    ...many('attribute', item.attribute),
    ...many('form', item.form),
    ...many('audience', item.audience),
    ...one('responsible', item.responsible),
    ...many('phones', item.phones),
    ...many('doubts', item.doubts),
  ]
}
