import type { Elsewhere, ElsewhereStatus } from './deploy/elsewhere.ts'
import type { HookLedger } from './hooks/hook-ledger.ts'
import type { Rebuilder } from './run/rebuilder.ts'
import type { RefusalCode, RefusalCounter } from './hooks/refusal.ts'
import type { Releases } from './release/release.ts'
import type { RunHistory, RunRecord } from './run/run-history.ts'
import type { RunUnderWay } from './run/rebuilder.ts'

export interface Health {
  readonly state: 'idle' | 'building'
  readonly release: {
    readonly id: string
    readonly at: string
    readonly digest: string
    readonly pages: number
  } | null
  /** The failure that stands: null once a run after it has succeeded. `runs` has the earlier ones. */
  readonly lastFailure: {
    readonly at: string
    readonly code: string
    readonly reason: string
    readonly tries: number
    readonly retryAt: string
  } | null
}

export interface Status extends Health {
  readonly run: RunUnderWay | null
  readonly hooks: { readonly open: number; readonly refused: Readonly<Record<RefusalCode, number>> }
  readonly runs: readonly RunRecord[]
  /** Newest first. */
  readonly releases: readonly {
    readonly id: string
    readonly builtAt: string
    readonly pages: number
    readonly version: number | null
    /** Its static search index is there. */
    readonly searchable: boolean
    readonly live: boolean
  }[]
  readonly disk: { readonly freeBytes: number }
  /** Where releases are carried to besides. */
  readonly elsewhere: readonly ElsewhereStatus[]
}

export interface StatusSources {
  readonly releases: Releases
  readonly rebuilder: Rebuilder
  readonly ledger: HookLedger
  readonly refused: RefusalCounter
  readonly history: RunHistory
  readonly elsewhere: Elsewhere
}

export const healthOf = async ({ releases, rebuilder }: StatusSources): Promise<Health> => {
  const release = await releases.current()
  const failure = rebuilder.standingFailure()
  return {
    state: rebuilder.underWay() === null ? 'idle' : 'building',
    release:
      release === null
        ? null
        : { id: release.id, at: release.builtAt, digest: release.digest, pages: release.pages },
    lastFailure:
      failure === null
        ? null
        : {
            at: failure.at,
            code: failure.failure.code,
            reason: failure.failure.message,
            tries: failure.count,
            retryAt: failure.retryAt,
          },
  }
}

const releasesOf = async (releases: Releases): Promise<Status['releases']> => {
  const live = await releases.current()
  const all = await Promise.all((await releases.ids()).map((id) => releases.manifest(id)))
  return all
    .flatMap((release) => (release === null ? [] : [release]))
    .map(({ id, builtAt, pages, version, searchable }) => ({
      id,
      builtAt,
      pages,
      version,
      searchable,
      live: id === live?.id,
    }))
    .toReversed()
}

export const statusOf = async (sources: StatusSources): Promise<Status> => ({
  ...(await healthOf(sources)),
  releases: await releasesOf(sources.releases),
  disk: { freeBytes: await sources.releases.freeBytes() },
  run: sources.rebuilder.underWay(),
  hooks: { open: sources.ledger.open().length, refused: sources.refused.counts() },
  runs: sources.history.runs(),
  elsewhere: sources.elsewhere.status(),
})
