/** One of the servers that hand out releases. */
export interface Server {
  readonly name: 'ours' | 'nginx' | 'caddy'
  /** Why it cannot be tried on this machine; null where it can. */
  readonly absent: () => string | null
  /** On a free port of 127.0.0.1. `behind` is our own site server on the same folder: search, health, former addresses. */
  readonly start: (siteDir: string, behind: string) => Promise<Running>
}

export interface Running {
  readonly url: string
  readonly stop: () => Promise<void>
}
