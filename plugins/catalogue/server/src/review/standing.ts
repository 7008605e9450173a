import type { Core } from '@strapi/strapi'
import { table, type DocumentKind } from '../doors.ts'

/** Whose a document is and what it is called. A basis is everybody's. */
export const standingOf = async (
  strapi: Core.Strapi,
  kind: DocumentKind,
  documentId: string,
): Promise<{ readonly agencyKey: string | null; readonly title: string } | null> => {
  const where = { documentId }
  const orderBy = { id: 'asc' }
  switch (kind) {
    case 'agency': {
      const row = await table(strapi, kind).findOne({ where, orderBy })
      return row === null ? null : { agencyKey: row.documentId, title: row.name }
    }
    case 'basis': {
      const row = await table(strapi, kind).findOne({ where, orderBy })
      return row === null ? null : { agencyKey: null, title: row.title }
    }
    case 'record': {
      const row = await table(strapi, kind).findOne({ where, orderBy })
      return row === null ? null : { agencyKey: row.agencyKey, title: row.title }
    }
    case 'catalogue':
    case 'department':
    case 'item': {
      const row = await table(strapi, kind).findOne({ where, orderBy })
      return row === null ? null : { agencyKey: row.agencyKey, title: row.name }
    }
  }
}
