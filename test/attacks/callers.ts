import { password } from '../cms/people.ts'
import { stranger } from './told.ts'

/** What somebody asked and got, as the network saw it. */
export interface Answer {
  readonly status: number
  readonly text: string
  /** Where it was asked; none where no network was between. */
  readonly path?: string
}

/** One who knocks, with whatever they hold: no token, a token, or a login at the panel. */
export interface Caller {
  readonly name: string
  /** The name by which the audit knows them. */
  readonly known: string
  ask(method: string, path: string, body?: object): Promise<Answer>
}

const caller = (
  name: string,
  known: string,
  url: string,
  headers: Readonly<Record<string, string>>,
): Caller => ({
  name,
  known,
  ask: async (method, path, body) => {
    const form = body instanceof FormData
    const answer = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...headers, ...(body === undefined || form ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    })
    return { status: answer.status, text: await answer.text(), path }
  },
})

export const nobody = (url: string): Caller => caller('nobody', stranger, url, {})

/** Of a token that is none, the audit knows no name. */
export const bearer = (name: string, url: string, token: string, known = stranger): Caller =>
  caller(name, known, url, { authorization: `Bearer ${token}` })

/** Somebody at the panel, with the pass to files that a browser would hold. */
export const atThePanel = async (
  name: string,
  known: string,
  url: string,
  email: string,
): Promise<Caller> => {
  const login = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (!login.ok) throw new Error(`${name}: login answered ${String(login.status)}`)
  const { data } = (await login.json()) as { data: { token: string } }
  const authorization = `Bearer ${data.token}`
  const me = await fetch(`${url}/admin/users/me`, { headers: { authorization } })
  const cookie = me.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
  return caller(name, known, url, { authorization, cookie: cookie.join('; ') })
}
