import type { Core } from '@strapi/strapi'
import { note } from '../audit/note.ts'
import { table } from '../doors.ts'

const granted = (person: number) => ({ person, agencyKey: '*' })

const system = { is: 'code', id: null, name: '系统升级' } as const

/**
 * An installation from before rights by agency: whoever had an account keeps working where they did. Only where nobody has
 * been given anything yet, and only accounts that are there already; later ones are given what they need by hand.
 */
export const adoptPeople = async (strapi: Core.Strapi, now: Date): Promise<void> => {
  const members = table(strapi, 'member')
  if ((await members.count()) > 0 || (await table(strapi, 'audit').count()) > 0) return
  const users = (await strapi.db.query('admin::user').findMany({ select: ['id'] })) as readonly {
    readonly id: number
  }[]
  if (users.length === 0) return
  await strapi.db.transaction(async () => {
    await members.createMany({ data: users.map(({ id }) => granted(id)) })
    await note(strapi, {
      now,
      who: system,
      act: 'people.adopted',
      subject: { kind: 'person', about: '', locale: null },
      agencyKey: null,
      title: null,
      detail: { people: users.map(({ id }) => id) },
    })
  })
}

/** Gives a person agencies to work for, beside those they have. `*` stands for all. */
export const addMember = async (strapi: Core.Strapi, person: number, agencyKey: string): Promise<void> => {
  const members = table(strapi, 'member')
  if ((await members.count({ where: { person, agencyKey } })) === 0)
    await members.createMany({ data: [{ person, agencyKey }] })
}
