import type { Core } from '@strapi/strapi'
import * as v from 'valibot'

/** The plugin's configuration as `cms/config/plugins.ts` gives it. Empty texts mean: this part is not connected. */
export const Settings = v.object({
  search: v.object({ host: v.union([v.literal(''), v.pipe(v.string(), v.url())]), key: v.string() }),
  rebuild: v.object({
    url: v.union([v.literal(''), v.pipe(v.string(), v.url())]),
    secret: v.union([v.literal(''), v.pipe(v.string(), v.startsWith('whsec_'))]),
  }),
  /** Where the public reaches the site; `asked` is where it is asked in the public's stead, if that is elsewhere. */
  publicSite: v.object({
    asked: v.union([v.literal(''), v.pipe(v.string(), v.url())]),
    url: v.union([v.literal(''), v.pipe(v.string(), v.url())]),
    basePath: v.pipe(v.string(), v.startsWith('/')),
  }),
  /** File in which the comparison of database, index and site keeps what it found last. */
  sweepFile: v.string(),
  receipts: v.object({ lateSeconds: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  /** The build hook of somebody else's host, called beside the house's own; empty: none. */
  buildHook: v.object({
    url: v.union([v.literal(''), v.pipe(v.string(), v.url(), v.regex(/^https?:/i))]),
    token: v.string(),
    headers: v.record(v.string(), v.string()),
    /** Sent as it stands; empty: which changes it speaks for, as JSON. */
    body: v.string(),
    pauseMilliseconds: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  publicationToken: v.string(),
  /** Of the command line's own door, which can import: never the builder's. */
  operatorToken: v.string(),
  /** Whether reminders go out by Strapi's mail: off until a mail server is named. */
  mail: v.object({ enabled: v.boolean() }),
  relay: v.object({
    enabled: v.boolean(),
    idleMilliseconds: v.pipe(v.number(), v.integer(), v.minValue(50)),
  }),
})
export type Settings = v.InferOutput<typeof Settings>

export const defaultSettings: Settings = {
  search: { host: '', key: '' },
  rebuild: { url: '', secret: '' },
  publicSite: { url: '', asked: '', basePath: '/' },
  sweepFile: '',
  receipts: { lateSeconds: 60 },
  buildHook: { url: '', token: '', headers: {}, body: '', pauseMilliseconds: 10_000 },
  publicationToken: '',
  operatorToken: '',
  mail: { enabled: false },
  relay: { enabled: true, idleMilliseconds: 1000 },
}

/** Fails the start with every problem at once and where to mend it. */
export const validateSettings = (given: unknown): void => {
  const read = v.safeParse(Settings, given)
  if (read.success) return
  const lines = read.issues.map((issue) => `  ${v.getDotPath(issue) ?? ''}: ${issue.message}`)
  throw new Error(
    `目录插件的设置不能用，请检查环境变量 / The catalogue plugin’s settings cannot be used; check the environment:\n${lines.join('\n')}`,
  )
}

export const settingsOf = (strapi: Core.Strapi): Settings =>
  v.parse(Settings, strapi.config.get('plugin::catalogue'))
