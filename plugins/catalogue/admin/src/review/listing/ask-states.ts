import { versionStates, type ReviewedKind, type VersionState } from '@gongkai/catalogue-core/review'
import * as v from 'valibot'

const States = v.object({ states: v.record(v.string(), v.picklist(versionStates)) })

type Post = (path: string, body: object) => Promise<{ readonly data: unknown }>

interface Waiting {
  readonly post: Post
  readonly kind: ReviewedKind
  readonly locale: string
  readonly asked: Map<string, ((answer: Promise<VersionState | null>) => void)[]>
}

const waiting = new Map<string, Waiting>()

const flush = (key: string): void => {
  const batch = waiting.get(key)
  if (batch === undefined) return
  waiting.delete(key)
  const { post, kind, locale, asked } = batch
  const all = post('/catalogue/review/states', { kind, locale, ids: [...asked.keys()] }).then(
    ({ data }) => v.parse(States, data).states,
  )
  for (const [id, tells] of asked) for (const tell of tells) tell(all.then((states) => states[id] ?? null))
}

/** Where one stands. The cells of a list ask one by one and at the same time; the server is asked once for all. */
export const askState = (
  post: Post,
  { kind, about, locale }: { readonly kind: ReviewedKind; readonly about: string; readonly locale: string },
): Promise<VersionState | null> =>
  new Promise((resolve) => {
    const key = `${kind} ${locale}`
    const batch: Waiting = waiting.get(key) ?? { post, kind, locale, asked: new Map() }
    if (!waiting.has(key)) {
      waiting.set(key, batch)
      setTimeout(() => {
        flush(key)
      }, 20)
    }
    batch.asked.set(about, [...(batch.asked.get(about) ?? []), resolve])
  })
