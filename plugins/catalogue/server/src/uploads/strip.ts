import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Core } from '@strapi/strapi'
import { stripMetadata } from '@gongkai/office/inspect'

/** What Strapi hands to the store behind it. */
interface Incoming {
  readonly name: string
  readonly ext?: string
  size?: number
  stream?: Readable
  buffer?: Buffer
}

type Store = (file: Incoming, ...more: readonly unknown[]) => Promise<unknown>

const stores = ['upload', 'uploadStream', 'replace', 'replaceStream'] as const

type Provider = Partial<Record<(typeof stores)[number], Store>>

/** Author, company, places and the like go before a file is kept: what is reviewed is then exactly what goes out. */
const stripped = async (strapi: Core.Strapi, file: Incoming): Promise<void> => {
  const given = file.stream === undefined ? file.buffer : await buffer(file.stream)
  if (given === undefined) return
  const outcome = await stripMetadata(given, file.name)
  const bytes = outcome.outcome === 'stripped' ? Buffer.from(outcome.bytes) : given
  if (outcome.outcome === 'kept')
    strapi.log.debug(`catalogue: “${file.name}” keeps its properties: ${outcome.why}`)
  if (file.stream === undefined) file.buffer = bytes
  else file.stream = Readable.from([bytes])
  file.size = Math.round((bytes.length / 1000) * 100) / 100
}

/** Whatever store is configured, files reach it without their metadata. */
export const stripUploads = (strapi: Core.Strapi): void => {
  const plugin = strapi.plugin('upload') as unknown as { readonly provider: Provider }
  for (const name of stores) {
    const store = plugin.provider[name]
    if (store === undefined) continue
    plugin.provider[name] = async (file, ...more) => {
      await stripped(strapi, file)
      return store(file, ...more)
    }
  }
}
