import type { Core } from '@strapi/strapi'
import { successorProblems } from '@gongkai/catalogue-core/catalogue'
import { table } from '../doors.ts'
import { refuse } from './refuse.ts'

/**
 * An item goes into items of its own agency and not into itself. Asked after the save, in its transaction: only then is it
 * known of which agency a new item is.
 */
export const refuseSuccessors = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  const items = table(strapi, 'item')
  const row = await items.findOne({ where: { documentId, publishedAt: null } })
  const by = row?.succeededBy ?? []
  if (row === null || by.length === 0) return
  const found =
    row.agencyKey === null
      ? []
      : await items.findMany({ where: { agencyKey: row.agencyKey, code: { $in: by } }, select: ['code'] })
  const codes = new Set(found.map(({ code }) => code))
  const problems = successorProblems({ code: row.code, by }, (code) => codes.has(code))
  if (problems.length > 0) refuse(strapi, problems, 'item')
}
