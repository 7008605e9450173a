import * as v from 'valibot'

// Shown to a person as it stands: Chinese first, English beside it.
const says = (zh: string, en: string): string => `${zh} · ${en}`

const whole = (from: number, to: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.regex(
      /^\d{1,10}$/,
      says(`须为 ${from} 至 ${to} 之间的整数`, `must be a whole number from ${from} to ${to}`),
    ),
    v.transform(Number),
    v.minValue(from, says(`不得小于 ${from}`, `must not be below ${from}`)),
    v.maxValue(to, says(`不得大于 ${to}`, `must not be above ${to}`)),
  )

const port = (standard: number) => v.optional(whole(1, 65_535), String(standard))

const address = v.pipe(
  v.string(),
  v.trim(),
  v.regex(
    /^https?:\/\/[^\s/?#]+\/?$/,
    says(
      '须为不带路径的网址，如 https://gk.example.gov.cn',
      'must be an address without a path, such as https://gk.example.gov.cn',
    ),
  ),
  v.transform((text) => text.replace(/\/$/, '')),
)

const secret = v.pipe(v.string(), v.minLength(16, says('至少 16 个字符', 'must have 16 characters or more')))

const line = v.pipe(v.string(), v.trim(), v.minLength(1, says('不得为空', 'must not be empty')))

const isHeaders = (text: string): boolean => {
  try {
    return v.is(v.record(v.string(), v.string()), JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

const settings = {
  CMS_PORT: port(1337),
  SITE_PORT: port(4321),
  SEARCH_PORT: port(7700),
  REBUILD_PORT: port(4322),
  DATA_DIR: v.optional(
    v.pipe(v.string(), v.trim(), v.minLength(1, says('不得为空', 'must not be empty'))),
    '.data',
  ),
  /** Address at which citizens reach the site; made from SITE_PORT where it is not given. */
  SITE_URL: v.optional(address),
  BASE_PATH: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(
        /^\/(?:[\w.~-]+\/?)*$/,
        says('须以“/”开头，如 / 或 /gongkai', 'must begin with “/”, such as / or /gongkai'),
      ),
    ),
    '/',
  ),
  /** File of the theme's options: name, brand, foot of the pages (site/README.md). */
  SITE_OPTIONS: v.optional(line),
  /** Where the CMS asks for public pages to compare them, if it cannot reach SITE_URL; without BASE_PATH, as SITE_URL is. */
  RECEIPT_SITE_URL: v.optional(address),
  /** A release that is not online after so long is shown in red. */
  RECEIPT_LATE_SECONDS: v.optional(whole(5, 86_400), '60'),
  /** A build hook of another host, which is told of changes as well (README). */
  SITE_BUILD_HOOK_URL: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(
        /^https?:\/\/[^\s/?#]+\S*$/i,
        says('须为 http 或 https 网址', 'must be an address with http or https'),
      ),
    ),
  ),
  SITE_BUILD_HOOK_TOKEN: v.optional(line),
  SITE_BUILD_HOOK_HEADERS: v.optional(
    v.pipe(
      line,
      v.check(isHeaders, says('须为 JSON，如 {"X-Key": "…"}', 'must be JSON such as {"X-Key": "…"}')),
    ),
  ),
  SITE_BUILD_HOOK_BODY: v.optional(v.string()),
  SITE_BUILD_HOOK_PAUSE_MS: v.optional(whole(0, 3_600_000)),
  MEILI_HOST: v.optional(address),
  MEILI_KEY: v.optional(secret),
  DATABASE_CLIENT: v.optional(
    v.picklist(['sqlite', 'postgres'], says('只能是 sqlite 或 postgres', 'must be sqlite or postgres')),
    'sqlite',
  ),
  /** The mail server for reminders; without one none are sent by mail. */
  SMTP_HOST: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(
        /^[A-Za-z0-9.:-]+$/,
        says('须为主机名，如 smtp.example.gov.cn', 'must be a host name, such as smtp.example.gov.cn'),
      ),
    ),
  ),
  SMTP_PORT: v.optional(whole(1, 65_535)),
  SMTP_USER: v.optional(line),
  SMTP_PASSWORD: v.optional(v.string()),
  /** The sender's address. */
  SMTP_FROM: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(
        /^[^@<>]*<?[^\s@<>]+@[^\s@<>]+>?$/,
        says('须为邮箱地址，如 gk@example.gov.cn', 'must be a mail address, such as gk@example.gov.cn'),
      ),
    ),
  ),
  KEEP_RELEASES: v.optional(whole(1, 1000), '5'),
  REBUILD_QUIET_MS: v.optional(whole(0, 600_000), '200'),
  REBUILD_LONGEST_WAIT_MS: v.optional(whole(0, 3_600_000), '2000'),
  REBUILD_SPACING_MS: v.optional(whole(0, 3_600_000), '3500'),
  /** When database, index and site are compared and mended every night, by clocks in Asia/Shanghai; `off` for never. */
  SWEEP_AT: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(
        /^(?:off|(?:[01]\d|2[0-3]):[0-5]\d)$/,
        says('须为时刻，如 03:10，或 off', 'must be a time of day, such as 03:10, or off'),
      ),
    ),
    '03:10',
  ),
}

const portNames = ['CMS_PORT', 'SITE_PORT', 'SEARCH_PORT', 'REBUILD_PORT'] as const

type Read = v.InferOutput<ReturnType<typeof v.object<typeof settings>>>
export type Environment = Omit<Read, 'SITE_URL'> & { readonly SITE_URL: string }

export interface SettingProblem {
  readonly setting: string
  /** Chinese and English in one line. */
  readonly message: string
}

const needed = (setting: string, by: string): SettingProblem => ({
  setting,
  message: says(`设置了 ${by}，须同时设置 ${setting}`, `is needed with ${by}`),
})

/** A mail server needs a sender, and an account both of its halves. */
const mailProblems = (read: Read): readonly SettingProblem[] => [
  ...(read.SMTP_HOST !== undefined && read.SMTP_FROM === undefined ? [needed('SMTP_FROM', 'SMTP_HOST')] : []),
  ...(read.SMTP_HOST === undefined
    ? (['SMTP_PORT', 'SMTP_USER', 'SMTP_PASSWORD', 'SMTP_FROM'] as const)
        .filter((setting) => read[setting] !== undefined)
        .slice(0, 1)
        .map((setting) => needed('SMTP_HOST', setting))
    : []),
  ...(read.SMTP_USER !== undefined && read.SMTP_PASSWORD === undefined
    ? [needed('SMTP_PASSWORD', 'SMTP_USER')]
    : []),
  ...(read.SMTP_PASSWORD !== undefined && read.SMTP_USER === undefined
    ? [needed('SMTP_USER', 'SMTP_PASSWORD')]
    : []),
]

const between = (read: Read): readonly SettingProblem[] => [
  ...mailProblems(read),
  ...portNames.flatMap((setting, i) => {
    const twin = portNames.slice(0, i).find((other) => read[other] === read[setting])
    return twin === undefined
      ? []
      : [
          {
            setting,
            message: says(
              `与 ${twin} 相同（${read[setting]}），请改用其他端口`,
              `is the same as ${twin} (${read[setting]}); choose another port`,
            ),
          },
        ]
  }),
  ...(read.MEILI_HOST !== undefined && read.MEILI_KEY === undefined
    ? [
        {
          setting: 'MEILI_KEY',
          message: says(
            '设置了 MEILI_HOST，须同时提供该检索服务的密钥',
            'is needed with MEILI_HOST: the key of that search server',
          ),
        },
      ]
    : []),
  ...(read.MEILI_HOST === undefined && read.MEILI_KEY !== undefined
    ? [
        {
          setting: 'MEILI_HOST',
          message: says(
            '设置了 MEILI_KEY，须同时提供检索服务的地址',
            'is needed with MEILI_KEY: the address of the search server',
          ),
        },
      ]
    : []),
]

export type EnvironmentRead =
  | { readonly usable: true; readonly environment: Environment }
  | { readonly usable: false; readonly problems: readonly SettingProblem[] }

/** Reads every setting and says all that is wrong at once. An empty variable counts as not set. */
export const readEnvironment = (variables: Readonly<Record<string, string | undefined>>): EnvironmentRead => {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => (value ?? '').trim() !== ''),
  )
  const read = v.safeParse(v.object(settings), given, { abortPipeEarly: true })
  if (!read.success)
    return {
      usable: false,
      problems: read.issues.map((issue) => ({
        setting: v.getDotPath(issue) ?? '',
        message: issue.message,
      })),
    }
  const problems = between(read.output)
  if (problems.length > 0) return { usable: false, problems }
  const { SITE_URL = `http://127.0.0.1:${read.output.SITE_PORT}`, ...rest } = read.output
  return { usable: true, environment: { ...rest, SITE_URL } }
}

/** The problems as the lines a person reads. */
export const environmentProblemsText = (problems: readonly SettingProblem[]): string =>
  [
    '环境变量设置有误，请更正后重试：',
    'Settings cannot be used; correct these environment variables and try again:',
    ...problems.map(({ setting, message }) => `  ${setting}  ${message}`),
  ].join('\n')
