import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { isSearchableId } from '@gongkai/catalogue-core/outbox'
import { fileIndexName, type FileDocument } from '@gongkai/catalogue-core/search'
import { fileSearchSettings, fileSettingsVersion } from '@gongkai/config/search-files'
import type { SearchServer, Ticket } from '../search-server.ts'

/** The index of what attachments say, as the relay needs it. Every call returns only after its task has *succeeded*. */
export interface FileIndex {
  exists(locale: Locale): Promise<boolean>
  /** Whether it has the present settings and was filled to the end. */
  isReady(locale: Locale): Promise<boolean>
  /** Makes it or gives it the present settings; answers when it was created. */
  prepare(locale: Locale): Promise<string>
  /** Notes that the index created then was filled to the end. */
  seal(locale: Locale, made: string): Promise<void>
  put(locale: Locale, documents: readonly FileDocument[]): Promise<void>
  remove(locale: Locale, ids: readonly string[]): Promise<void>
  /** What it holds of these records, or of all; nothing where it is not there. */
  ids(locale: Locale, records?: readonly string[]): Promise<readonly string[]>
}

const recordsAtOnce = 500

export const fileIndex = (server: SearchServer): FileIndex => {
  const allDone = async (tickets: readonly Ticket[]): Promise<void> => {
    for (const ticket of tickets) await server.done(ticket)
  }
  const idsBy = async (locale: Locale, filter?: string): Promise<readonly string[]> => {
    const all: string[] = []
    for await (const ids of server.ids(fileIndexName(locale), filter)) all.push(...ids)
    return all
  }

  return {
    exists: async (locale) => (await server.madeAt(fileIndexName(locale))) !== null,
    isReady: async (locale) => {
      const uid = fileIndexName(locale)
      const there = await server.madeAt(uid)
      const seal = there === null ? null : await server.sealOf(uid)
      return seal !== null && seal.made === there && seal.structure === fileSettingsVersion
    },
    prepare: async (locale) => {
      const uid = fileIndexName(locale)
      if ((await server.madeAt(uid)) === null) await server.create(uid, fileSearchSettings)
      else await server.takeSettings(uid, fileSearchSettings)
      return (await server.madeAt(uid)) ?? ''
    },
    seal: (locale, made) =>
      server.seal({ id: fileIndexName(locale), made, structure: fileSettingsVersion, synonyms: '' }),
    put: async (locale, documents) => {
      // What search refuses of the record itself is said there.
      const own = documents.filter(({ id }) => isSearchableId(id))
      await allDone(await server.put(fileIndexName(locale), own))
    },
    remove: async (locale, ids) => {
      await allDone(await server.remove(fileIndexName(locale), ids))
    },
    ids: async (locale, records) => {
      if (records === undefined) return idsBy(locale)
      const ids: string[] = []
      for (let from = 0; from < records.length; from += recordsAtOnce) {
        // Ids are letters and digits, made by Strapi; what was asked for from outside may be anything, and is quoted.
        const some = records.slice(from, from + recordsAtOnce).map((id) => JSON.stringify(id))
        ids.push(...(await idsBy(locale, `record IN [${some.join(', ')}]`)))
      }
      return ids
    },
  }
}
