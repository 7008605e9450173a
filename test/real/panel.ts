/** What an editor's panel sends: the admin API behind a login, so that every right and guard applies. */
export interface Panel {
  find(kind: string, query: string): Promise<readonly Entry[]>
  save(kind: string, documentId: string, data: object): Promise<Entry>
  /** What the review shows of a thing; `digest` is that of the draft as it stands. */
  review(kind: string, documentId: string): Promise<Reviewed>
  /** A step of the review: the way that things go out and are taken down. */
  command(kind: string, documentId: string, command: object): Promise<void>
  /** Any other call; answers status and body. */
  call(
    method: string,
    path: string,
    body?: object,
  ): Promise<{ readonly status: number; readonly body: unknown }>
}

export interface Reviewed {
  readonly digest: string
  readonly latest: { readonly number: number; readonly state: string } | null
}

export interface Entry {
  readonly documentId: string
  readonly [field: string]: unknown
}

export const panel = async (cms: string, email: string, password: string): Promise<Panel> => {
  const login = await fetch(`${cms}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (!login.ok) throw new Error(`login answered ${String(login.status)}: ${await login.text()}`)
  const { data } = (await login.json()) as { data: { token: string } }

  const call: Panel['call'] = async (method, path, body) => {
    const answer = await fetch(`${cms}${path}`, {
      method,
      headers: { authorization: `Bearer ${data.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
  }
  const good = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await call(method, path, body)
    if (answer.status >= 300)
      throw new Error(`${method} ${path} answered ${String(answer.status)}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const at = (kind: string, documentId = ''): string =>
    `/content-manager/collection-types/plugin::catalogue.${kind}${documentId === '' ? '' : `/${documentId}`}`
  const step = (kind: string, documentId: string): string => `/catalogue/review/${kind}/${documentId}/zh-Hans`
  const entry = async (method: string, path: string, body?: object): Promise<Entry> =>
    ((await good(method, path, body)) as { data: Entry }).data
  return {
    call,
    find: async (kind, query) =>
      ((await good('GET', `${at(kind)}?${query}`)) as { results: readonly Entry[] }).results,
    save: (kind, documentId, body) => entry('PUT', at(kind, documentId), body),
    review: async (kind, documentId) => (await good('GET', step(kind, documentId))) as Reviewed,
    command: async (kind, documentId, command) => {
      await good('POST', step(kind, documentId), { command })
    },
  }
}
