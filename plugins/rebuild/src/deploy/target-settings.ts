import * as v from 'valibot'
import type { Target } from './carry.ts'

type Given = Readonly<Record<string, string>>

export interface TargetProblem {
  readonly setting: string
  readonly message: string
}

export interface ReadTargets {
  readonly targets: readonly Target[]
  readonly problems: readonly TargetProblem[]
}

const says = (zh: string, en: string): string => `${zh} · ${en}`

const Argv = v.pipe(v.string(), v.parseJson(), v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1))

const kinds = ['COMMAND', 'RSYNC', 'S3'] as const

type One = { readonly target: Target } | { readonly problems: readonly TargetProblem[] }

const wrong = (setting: string, zh: string, en: string): One => ({
  problems: [{ setting, message: says(zh, en) }],
})

const s3Of = (name: string, at: string, endpoint: string, given: Given): One => {
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    return wrong(`${at}_S3`, '应为 http(s) 网址', 'must be an http(s) address')
  const [key, secret] = [given[`${at}_S3_KEY`], given[`${at}_S3_SECRET`]]
  if (key === undefined) return wrong(`${at}_S3_KEY`, '未设置', 'is not set')
  if (secret === undefined) return wrong(`${at}_S3_SECRET`, '未设置', 'is not set')
  const prefix = given[`${at}_S3_PREFIX`]?.replace(/^\/|\/$/g, '') ?? ''
  return {
    target: {
      ...{ kind: 's3', name, endpoint, key, secret },
      region: given[`${at}_S3_REGION`] ?? 'auto',
      prefix: prefix === '' ? '' : `${prefix}/`,
    },
  }
}

const targetOf = (name: string, given: Given): One => {
  const at = `DEPLOY_${name.toUpperCase().replaceAll('-', '_')}`
  const set = kinds.filter((kind) => given[`${at}_${kind}`] !== undefined)
  const [kind] = set
  if (kind === undefined || set.length > 1) {
    const names = kinds.map((one) => `${at}_${one}`).join(' ')
    return wrong(at, `须设置其中一项：${names}`, `needs one of ${names}`)
  }
  const value = given[`${at}_${kind}`] ?? ''
  switch (kind) {
    case 'COMMAND': {
      const argv = v.safeParse(Argv, value)
      return argv.success
        ? { target: { kind: 'command', name, argv: argv.output } }
        : wrong(
            `${at}_COMMAND`,
            '应为 JSON 数组，如 ["/usr/local/bin/purge","--all"]',
            'must be a JSON array such as ["/usr/local/bin/purge","--all"]',
          )
    }
    case 'RSYNC':
      return { target: { kind: 'rsync', name, to: value } }
    case 'S3':
      return s3Of(name, at, value, given)
  }
}

/** `DEPLOY_TARGETS=mirror,oss` names them, `DEPLOY_MIRROR_RSYNC` … say what they are. All that is wrong at once. */
export const readTargets = (given: Given): ReadTargets => {
  const names = (given['DEPLOY_TARGETS'] ?? '').split(/[\s,]+/).filter((name) => name !== '')
  const unusable = names.filter(
    (name, i) => !/^[a-z][a-z0-9-]{0,39}$/.test(name) || names.indexOf(name) !== i,
  )
  if (unusable.length > 0)
    return {
      targets: [],
      problems: [
        {
          setting: 'DEPLOY_TARGETS',
          message: says(
            `名称不合要求或重复：${unusable.join('、')}（小写字母、数字、连字符）`,
            `unfit or double: ${unusable.join(', ')} (lower case letters, digits, hyphens)`,
          ),
        },
      ],
    }
  const read = names.map((name) => targetOf(name, given))
  return {
    targets: read.flatMap((one) => ('target' in one ? [one.target] : [])),
    problems: read.flatMap((one) => ('problems' in one ? one.problems : [])),
  }
}
