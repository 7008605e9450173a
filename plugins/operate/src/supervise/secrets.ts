import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { Stop } from '../say.ts'
import { writeWhole } from './write-file.ts'

const random = (bytes: number): string => randomBytes(bytes).toString('base64url')

/** What only this installation knows, under the names of the environment variables that can replace each. */
const makers = {
  MEILI_MASTER_KEY: () => random(32),
  EXPORT_TOKEN: () => random(32),
  OPERATOR_TOKEN: () => random(32),
  REBUILD_HOOK_SECRET: () => `whsec_${randomBytes(32).toString('base64')}`,
  APP_KEYS: () => [random(24), random(24), random(24), random(24)].join(','),
  API_TOKEN_SALT: () => random(24),
  ADMIN_JWT_SECRET: () => random(32),
  TRANSFER_TOKEN_SALT: () => random(24),
  ENCRYPTION_KEY: () => random(32),
} as const satisfies Record<string, () => string>

export type SecretName = keyof typeof makers
export const secretNames = Object.keys(makers) as readonly SecretName[]
export type Secrets = Readonly<Record<SecretName, string>>

const Stored = v.pipe(
  v.unknown(),
  // To JavaScript a list is an object too.
  v.check((read) => !Array.isArray(read)),
  v.record(v.string(), v.pipe(v.string(), v.minLength(1))),
)

const stored = (file: string): v.InferOutput<typeof Stored> => {
  if (!existsSync(file)) return {}
  // Tightened even when somebody copied the folder carelessly.
  chmodSync(file, 0o600)
  try {
    return v.parse(Stored, JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (!(error instanceof SyntaxError) && !v.isValiError(error)) throw error
    // Never made anew over a damaged file: sessions, tokens and the search index depend on the old ones.
    throw new Stop(
      `密钥文件 ${file} 已损坏，无法读取。请从备份恢复；若确定不再需要原有数据，可删除该文件后重试。`,
      `The secrets in ${file} cannot be read. Restore the file from a backup; if the old data is not needed, delete it and try again.`,
    )
  }
}

/** The secrets of this installation; what is missing is made once and kept where only its owner can read. */
export const ensureSecrets = (
  file: string,
  variables: Readonly<Record<string, string | undefined>>,
): Secrets => {
  const kept = stored(file)
  const made = Object.fromEntries(
    secretNames.map((name) => [name, kept[name] ?? makers[name]()] as const),
  ) as Record<SecretName, string>
  if (secretNames.some((name) => kept[name] === undefined)) writeWhole(file, made)
  const given = secretNames.flatMap((name) => {
    const value = variables[name]?.trim() ?? ''
    return value === '' ? [] : [[name, value] as const]
  })
  return { ...made, ...Object.fromEntries(given) }
}
