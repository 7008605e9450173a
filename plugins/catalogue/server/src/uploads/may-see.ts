import type { Core } from '@strapi/strapi'
import { table } from '../doors.ts'
import type { Person } from '../people/acting.ts'
import { agenciesOf, colleaguesOf, type PanelUser } from '../people/agencies.ts'

interface Uploaded {
  readonly id: number
  readonly createdBy?: { readonly id: number } | null
}

/** The upload behind an address of ours; thumbnails and sizes of a picture are the picture's. */
const uploadAt = async (strapi: Core.Strapi, file: string): Promise<Uploaded | null> => {
  const url = `/uploads/${file}`
  const files = strapi.db.query('plugin::upload.file')
  const whole = (await files.findOne({ where: { url }, populate: ['createdBy'] })) as Uploaded | null
  const size = /^(?:thumbnail|small|medium|large)_(.+)\.[a-z0-9]+$/i.exec(file)?.[1]
  if (whole !== null || size === undefined) return whole
  return (await files.findOne({ where: { hash: size }, populate: ['createdBy'] })) as Uploaded | null
}

/**
 * Uploads that this person may not hang on their own record: another agency's, which they would otherwise come to see by
 * knowing an id or an address. What hung there before stays.
 */
export const foreignUploads = async (
  strapi: Core.Strapi,
  { id: person, agencies }: Pick<Person, 'id' | 'agencies'>,
  uploads: readonly number[],
  besides: string,
): Promise<readonly number[]> => {
  if (agencies === 'all' || uploads.length === 0) return []
  const colleagues = new Set([Number(person), ...(await colleaguesOf(strapi, agencies))])
  const rows = (await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { id: { $in: uploads } }, populate: ['createdBy'] })) as readonly Uploaded[]
  const foreign: number[] = []
  for (const { id, createdBy } of rows) {
    if (createdBy != null && colleagues.has(createdBy.id)) continue
    const carriers = await table(strapi, 'record').count({
      where: {
        agencyKey: { $in: [...agencies] },
        documentId: { $ne: besides },
        $or: [{ attachments: { id } }, { images: { id } }],
      },
    })
    if (carriers === 0) foreign.push(id)
  }
  return foreign
}

/** Whether somebody who is logged in may have an upload: their own, a colleague's, or one of their agencies' records. */
export const maySee = async (strapi: Core.Strapi, person: number, file: string): Promise<boolean> => {
  const user = (await strapi.db.query('admin::user').findOne({
    where: { id: person, isActive: true, blocked: false },
    populate: ['roles'],
  })) as PanelUser | null
  const upload = user === null ? null : await uploadAt(strapi, file)
  if (user === null || upload === null) return false
  const agencies = await agenciesOf(strapi, user)
  if (agencies === 'all') return true
  const by = upload.createdBy?.id
  if (by !== undefined && (by === person || (await colleaguesOf(strapi, agencies)).includes(by))) return true
  const carriers = await table(strapi, 'record').count({
    where: {
      agencyKey: { $in: [...agencies] },
      $or: [{ attachments: { id: upload.id } }, { images: { id: upload.id } }],
    },
  })
  return carriers > 0
}
