import { correctable, reviewRights } from '@gongkai/catalogue-core/review'
import * as v from 'valibot'

/** Answer of `GET /catalogue/people` (server/src/routes/people.ts). */

const Person = v.object({
  id: v.number(),
  name: v.string(),
  email: v.nullable(v.string()),
  active: v.boolean(),
  roles: v.array(v.object({ code: v.string(), name: v.string() })),
  agencies: v.array(v.string()),
})
export type Person = v.InferOutput<typeof Person>

const Agency = v.object({
  key: v.string(),
  slug: v.string(),
  name: v.string(),
  steps: v.array(v.picklist(reviewRights)),
  safeFields: v.array(v.picklist(correctable)),
})
export type Agency = v.InferOutput<typeof Agency>

export const People = v.object({ people: v.array(Person), agencies: v.array(Agency) })
export type People = v.InferOutput<typeof People>

/** Stands for every agency there is and will be. */
export const allAgencies = '*'

export const isAdministrator = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.some(({ code }) => code === 'strapi-super-admin')
