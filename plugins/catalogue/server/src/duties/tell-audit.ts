import type { Core } from '@strapi/strapi'
import { appendAudit } from '../audit/append.ts'
import type { Titled } from './log-overdue.ts'

/** The line of the log has its place in the audit chain too, in the same transaction. */
export const tellAudit = (
  strapi: Core.Strapi,
  agencyKey: string,
  { key, at, subject, about, item, dueOn, title }: Titled,
  now: Date,
): Promise<void> =>
  appendAudit(strapi, [
    {
      at: now.toISOString(),
      who: { is: 'system', id: null, name: 'catalogue' },
      act: 'overdue',
      kind: subject === 'record' ? 'record' : 'item',
      about: subject === 'record' ? about : item,
      language: null,
      version: null,
      agencyKey,
      title,
      reason: null,
      refused: [],
      detail: { key, dueOn, overdueAt: at },
    },
  ])
