import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { Timing } from './run/coalesce.ts'
import type { Target } from './deploy/carry.ts'
import { readTargets } from './deploy/target-settings.ts'

/** One sentence per language, as everything is that a person may read. */
const both = (zh: string, en: string): string => `${zh} · ${en}`

const whole = (from: number, to: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/, both('应为整数', 'must be a whole number')),
    v.transform(Number),
    v.minValue(from, both(`不得小于 ${String(from)}`, `must be at least ${String(from)}`)),
    v.maxValue(to, both(`不得大于 ${String(to)}`, `must be at most ${String(to)}`)),
  )

const webAddress = v.pipe(
  v.string(both('未设置', 'is not set')),
  v.check(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    both('应为 http(s) 网址', 'must be an http(s) address'),
  ),
  // A base without its closing slash would lose its last step when addresses are resolved against it.
  v.transform((text) => new URL(text.endsWith('/') ? text : `${text}/`)),
)

const secretBytes = (secret: string): number =>
  Buffer.from(secret.replace(/^whsec_/, ''), 'base64').byteLength

const DAY_MS = 86_400_000

const Environment = v.object({
  REBUILD_PORT: v.optional(whole(1, 65_535), '4322'),
  REBUILD_HOOK_SECRET: v.pipe(
    v.string(both('未设置', 'is not set')),
    v.regex(
      /^whsec_[A-Za-z0-9+/]+={0,2}$/,
      both('应为 whsec_ 开头的 Base64 密钥', 'must be whsec_ and a Base64 key'),
    ),
    v.check(
      (secret) => secretBytes(secret) >= 24,
      both('密钥不得少于 24 字节', 'must hold at least 24 bytes'),
    ),
  ),
  CMS_URL: v.optional(webAddress, 'http://127.0.0.1:1337'),
  EXPORT_TOKEN: v.pipe(
    v.string(both('未设置', 'is not set')),
    v.minLength(16, both('不得少于 16 个字符', 'must have at least 16 characters')),
  ),
  SITE_DIR: v.pipe(
    v.string(both('未设置', 'is not set')),
    v.minLength(1, both('不得为空', 'must not be empty')),
  ),
  SITE_PROJECT: v.optional(v.string(), fileURLToPath(new URL('../../../site', import.meta.url))),
  SITE_URL: v.optional(webAddress, 'http://127.0.0.1:4321'),
  BASE_PATH: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^\/(?:[A-Za-z0-9_.~-]+\/?)*$/,
        both('应为以 / 开头的路径', 'must be a path that begins with /'),
      ),
    ),
    '/',
  ),
  SITE_OPTIONS: v.optional(v.string()),
  REBUILD_QUIET_MS: v.optional(whole(0, DAY_MS), '200'),
  REBUILD_LONGEST_WAIT_MS: v.optional(whole(0, DAY_MS), '2000'),
  REBUILD_SPACING_MS: v.optional(whole(0, DAY_MS), '3500'),
  REBUILD_INDEX_APART_ABOVE: v.optional(whole(0, 100_000_000), '500'),
  REBUILD_HELPERS_ABOVE: v.optional(whole(0, 100_000_000), '1500'),
  REBUILD_BUILD_TIMEOUT_MS: v.optional(whole(1000, DAY_MS), '600000'),
  KEEP_RELEASES: v.optional(whole(1, 1000), '5'),
  DEPLOY_TIMEOUT_MS: v.optional(whole(1000, DAY_MS), '600000'),
})

export interface Settings {
  readonly port: number
  readonly hookSecret: string
  readonly cms: { readonly url: URL; readonly token: string }
  readonly siteDir: string
  /** The Astro project that renders the pages. */
  readonly site: {
    readonly project: string
    readonly url: string
    readonly basePath: string
    /** File of the theme's options; null where the project's own are used. */
    readonly options: string | null
  }
  readonly timing: Timing
  /** With more things to find than this, the static search index follows in a release of its own. */
  readonly indexApartAbove: number
  /** With more files to make than this, a run has further builders beside the one that stays. */
  readonly helpersAbove: number
  readonly buildTimeoutMs: number
  readonly keepReleases: number
  /** Where releases are carried to once they are live here, and how long one may take. */
  readonly deploy: { readonly targets: readonly Target[]; readonly timeoutMs: number }
}

export type ReadSettings =
  | { readonly usable: true; readonly settings: Settings }
  | { readonly usable: false; readonly problems: string }

/** All problems at once, so that nobody mends them one start at a time. Values are not repeated: some are secrets. */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): ReadSettings => {
  // As everywhere in the house, an empty variable counts as not set.
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value = '']) =>
      value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  )
  const read = v.safeParse(Environment, given, { abortPipeEarly: true })
  const { targets, problems } = readTargets(given)
  if (!read.success || problems.length > 0) {
    const lines = [
      ...(read.issues ?? []).map(
        (issue) =>
          `  ${v.getDotPath(issue) ?? ''}: ${issue.input === undefined ? both('未设置', 'is not set') : issue.message}`,
      ),
      ...problems.map(({ setting, message }) => `  ${setting}: ${message}`),
    ]
    const title = both('重建服务的环境变量有误', 'The rebuild service cannot use its environment')
    return { usable: false, problems: [title, ...lines].join('\n') }
  }
  const env = read.output
  return {
    usable: true,
    settings: {
      port: env.REBUILD_PORT,
      hookSecret: env.REBUILD_HOOK_SECRET,
      cms: { url: env.CMS_URL, token: env.EXPORT_TOKEN },
      siteDir: resolve(env.SITE_DIR),
      site: {
        project: resolve(env.SITE_PROJECT),
        url: env.SITE_URL.href,
        basePath: env.BASE_PATH,
        options: env.SITE_OPTIONS === undefined ? null : resolve(env.SITE_OPTIONS),
      },
      timing: {
        quietMs: env.REBUILD_QUIET_MS,
        longestWaitMs: env.REBUILD_LONGEST_WAIT_MS,
        spacingMs: env.REBUILD_SPACING_MS,
      },
      indexApartAbove: env.REBUILD_INDEX_APART_ABOVE,
      helpersAbove: env.REBUILD_HELPERS_ABOVE,
      buildTimeoutMs: env.REBUILD_BUILD_TIMEOUT_MS,
      keepReleases: env.KEEP_RELEASES,
      deploy: { targets, timeoutMs: env.DEPLOY_TIMEOUT_MS },
    },
  }
}
