import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readPublicationIndex, readPublishedAgency, type Reading } from '@gongkai/catalogue-core/page'
import type { Locale, PublicationIndex, PublishedAgency } from '@gongkai/catalogue-core/catalogue'

/** The data a site is built from cannot be used; the message says so to a person, in both languages. */
export class PublicationError extends Error {
  override readonly name = 'PublicationError'
}

/** The folder that holds `index.json`, `agencies/` and `files/`. */
export const publicationFolder = (): string => {
  const folder = process.env['GONGKAI_DATA']
  if (folder === undefined || folder.trim() === '')
    throw new PublicationError(
      '没有设置 GONGKAI_DATA：请把它设为已发布数据所在的文件夹（内含 index.json）。\n' +
        'GONGKAI_DATA is not set: point it at the folder of published data (the one that holds index.json).',
    )
  return path.resolve(folder)
}

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new PublicationError(
      `无法读取已发布数据 ${file}：${reason}\nThe published data cannot be read: ${file}: ${reason}`,
      { cause },
    )
  }
}

const shown = 8

const checked = <T>(file: string, reading: Reading<T>): T => {
  if (reading.read) return reading.value
  const { faults } = reading
  const more = faults.length > shown ? `\n  … +${faults.length - shown}` : ''
  throw new PublicationError(
    `已发布数据的格式不对：${file}\nThe published data has the wrong form: ${file}\n` +
      faults
        .slice(0, shown)
        .map((fault) => `  ${fault}`)
        .join('\n') +
      more,
  )
}

export const readIndexFile = (folder: string): PublicationIndex => {
  const file = path.join(folder, 'index.json')
  return checked(file, readPublicationIndex(parsed(file)))
}

export const readAgencyFile = (folder: string, locale: Locale, slug: string): PublishedAgency => {
  const file = path.join(folder, 'agencies', locale, `${slug}.json`)
  const agency = checked(file, readPublishedAgency(parsed(file)))
  if (agency.slug !== slug || agency.locale !== locale)
    throw new PublicationError(
      `${file} 里是另一个机关（${agency.slug}，${agency.locale}）。\n` +
        `${file} holds another agency (${agency.slug}, ${agency.locale}).`,
    )
  return agency
}
