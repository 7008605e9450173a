import type { DocumentKind } from '../doors.ts'

/** What a document middleware needs to know of an act; Strapi's own context is wider and looser. */
export interface DocumentAct {
  readonly kind: DocumentKind
  readonly action: string
  readonly params: {
    readonly documentId?: string
    readonly locale?: unknown
    readonly status?: unknown
    data?: Record<string, unknown>
  }
}

/** Whoever changes something: these open a transaction and pass the guards. */
export const writes = ['create', 'clone', 'update', 'publish', 'unpublish', 'discardDraft', 'delete'] as const

/**
 * Locales an act is about. Strapi takes one, several, `*`, or none for the default one;
 * null means all of them.
 */
export const localesOf = (locale: unknown, fallback: string): readonly string[] | null => {
  if (locale === '*') return null
  if (typeof locale === 'string' && locale !== '') return [locale]
  if (Array.isArray(locale)) {
    const given = locale.filter((l): l is string => typeof l === 'string' && l !== '')
    return given.includes('*') ? null : given.length > 0 ? given : [fallback]
  }
  return [fallback]
}
