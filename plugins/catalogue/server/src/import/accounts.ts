import type { Core } from '@strapi/strapi'

export interface Account {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly role: string
}

interface Users {
  exists(where: object): Promise<boolean>
  create(user: object): Promise<unknown>
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
      await users.create({
        email,
        password,
        firstname: name,
        isActive: true,
        roles: [found.id],
        preferedLanguage: 'zh-Hans',
      })
      made.push(email)
    }
    return made
  },
})
