import type { Core } from '@strapi/strapi'
import { auditAfter, type AuditLine } from '../cms/audit.ts'

export const stranger = '未登录来访者'

/** Reads on in the audit: each time what was refused since the last. */
export const auditFrom = (strapi: Core.Strapi): (() => Promise<readonly AuditLine[]>) => {
  let seq = 0
  return async () => {
    const lines = await auditAfter(strapi, seq)
    seq = lines.at(-1)?.seq ?? seq
    return lines.filter(({ refused }) => refused.length > 0)
  }
}

const doors: readonly (readonly [door: string, ...begins: readonly string[]])[] = [
  ['media', '/upload?', '/upload/', '/api/upload?', '/api/upload/'],
  ['panel', '/content-manager/'],
  ['import', '/catalogue/import/', '/catalogue/imports/', '/catalogue/imports?'],
  ['review', '/catalogue/'],
  ['machine', '/api/catalogue/import/', '/api/catalogue/imports', '/api/catalogue/export/'],
  ['machine', '/api/catalogue/publication', '/api/catalogue/files/', '/api/catalogue/status'],
  ['machine', '/api/catalogue/reindex'],
  ['rest', '/api/'],
  ['accounts', '/admin/users'],
]

/** The door by which an attack went in, as the audit should call it; without a path it is code, which has none. */
export const doorOf = (path: string | undefined): string | null => {
  if (path === undefined) return null
  if (/uploads/i.test(decodeURIComponent(path))) return 'files'
  return doors.find(([, ...begins]) => begins.some((begin) => `${path}?`.startsWith(begin)))?.[0] ?? 'none'
}

/** What is wrong with how the audit tells of a refusal at a door; empty where it tells of it as it should. */
export const untold = (
  lines: readonly AuditLine[],
  {
    by,
    door,
    secrets,
  }: {
    readonly by: string
    readonly door: string | null
    readonly secrets: readonly string[]
  },
): readonly string[] => {
  const here = lines.filter(({ detail }) => (detail['door'] ?? null) === door)
  if (here.length === 0) return ['is not in the audit']
  return [
    ...(here.some(({ who }) => who.name === by) ? [] : [`is told of ${here[0]?.who.name ?? ''}`]),
    // The title of what it was about stands there for those who look after it; nothing else of it does.
    ...(here.some(({ title: _, ...line }) => secrets.some((secret) => JSON.stringify(line).includes(secret)))
      ? ['leaked into the audit']
      : []),
  ]
}
