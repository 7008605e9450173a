import type { Core } from '@strapi/strapi'
import { addMember } from '../people/members.ts'

export interface Account {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly role: string
}

interface Users {
  exists(where: object): Promise<boolean>
  create(user: object): Promise<{ readonly id: number }>
}

/** Panel accounts for a demonstration. One that exists keeps its password; answers which were made. */
export const accounts = ({ strapi }: { strapi: Core.Strapi }) => ({
  async ensure(wanted: readonly Account[]): Promise<readonly string[]> {
    const users = strapi.service('admin::user') as unknown as Users
    const roles = strapi.service('admin::role') as unknown as {
      findOne(where: object): Promise<{ id: number } | null>
    }
    const made: string[] = []
    for (const { email, password, name, role } of wanted) {
      const found = await roles.findOne({ code: role })
      if (found === null || (await users.exists({ email }))) continue
      const { id } = await users.create({
        email,
        password,
        firstname: name,
        isActive: true,
        roles: [found.id],
        preferedLanguage: 'zh-Hans',
      })
      // A demonstration shows every agency to everybody; a bureau gives each account its own.
      await addMember(strapi, id, '*')
      made.push(email)
    }
    return made
  },
})
