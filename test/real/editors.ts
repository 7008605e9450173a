import { panel, type Panel } from './panel.ts'
import type { Stack } from './stack.ts'

const password = 'Renmin-2026-Gongkai'

interface Role {
  readonly id: number
  readonly code: string
}

/** So many more people with one of our roles, made as an administrator makes them and each signed in for themselves. */
export const signedInAs = async (
  it: Pick<Stack, 'cms' | 'login'>,
  role: string,
  count: number,
): Promise<readonly Panel[]> => {
  const account = await it.login('strapi-super-admin')
  const administrator = await panel(it.cms, account.email, account.password)
  const must = async <T>(method: string, at: string, body?: object): Promise<T> => {
    const answer = await administrator.call(method, at, body)
    if (answer.status >= 300) throw new Error(`${method} ${at}: ${JSON.stringify(answer.body)}`)
    return answer.body as T
  }
  const { data: roles } = await must<{ data: readonly Role[] }>('GET', '/admin/roles')
  const found = roles.find(({ code }) => code === role)
  if (found === undefined) throw new Error(`there is no role ${role}`)
  const people: Panel[] = []
  for (let i = 1; i <= count; i += 1) {
    const email = `${role}-${String(i)}@demo.example`
    const { data: made } = await must<{ data: { id: number } }>('POST', '/admin/users', {
      email,
      firstname: `第${String(i)}人`,
      lastname: '',
      roles: [found.id],
      preferedLanguage: 'zh-Hans',
    })
    await must('PUT', `/admin/users/${String(made.id)}`, { password, isActive: true })
    await must('PUT', `/catalogue/people/${String(made.id)}`, { agencies: ['*'] })
    people.push(await panel(it.cms, email, password))
  }
  return people
}
