/** Why a hook was not taken: code → HTTP status and one sentence per language. */
export const refusals = {
  HOOK_UNSIGNED: {
    status: 401,
    'zh-Hans': '请求没有签名（缺少 webhook-id、webhook-timestamp 或 webhook-signature）。',
    en: 'The request is not signed (webhook-id, webhook-timestamp or webhook-signature is missing).',
  },
  HOOK_FORGED: {
    status: 401,
    'zh-Hans': '签名不正确。',
    en: 'The signature is wrong.',
  },
  HOOK_LATE: {
    status: 401,
    'zh-Hans': '时间戳与本机时间相差超过 5 分钟。',
    en: 'The timestamp is more than five minutes away from the time here.',
  },
  HOOK_REPLAYED: {
    status: 409,
    'zh-Hans': '与已收到的通知逐字节相同，疑为截获后重放。',
    en: 'Byte for byte a hook that was taken before, as who listens would send it again.',
  },
  HOOK_MALFORMED: {
    status: 400,
    'zh-Hans': '请求内容格式不对。',
    en: 'The hook has the wrong form.',
  },
  HOOK_TOO_LARGE: {
    status: 413,
    'zh-Hans': '请求内容超过 64 KB。',
    en: 'The hook is larger than 64 kB.',
  },
} as const satisfies Record<string, { status: number; 'zh-Hans': string; en: string }>

export type RefusalCode = keyof typeof refusals

const MINUTE_MS = 60_000

/** Refusals of one address in one minute that are answered and logged one by one. */
const refusalsPerMinute = 60

/** Addresses remembered at once: a forger with many addresses must not fill the memory. */
const addressesKept = 1000

/**
 * Counts refused hooks. Over the limit a forger is answered 429 and no longer fills the log.
 * It is asked only after a hook was refused, so that nobody can use up the allowance of a genuine sender
 * (behind a proxy all senders have one address).
 */
export class RefusalCounter {
  readonly #counts = new Map<RefusalCode, number>()
  readonly #windows = new Map<string, { readonly since: number; refused: number }>()

  count(code: RefusalCode, address: string, nowMs: number): 'within limit' | 'limit reached' | 'over limit' {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1)
    const known = this.#windows.get(address)
    const window =
      known === undefined || nowMs - known.since >= MINUTE_MS ? { since: nowMs, refused: 0 } : known
    window.refused += 1
    // Put back last: the map's first key is then the address that was seen the longest time ago.
    this.#windows.delete(address)
    this.#windows.set(address, window)
    for (const oldest of this.#windows.keys()) {
      if (this.#windows.size <= addressesKept) break
      this.#windows.delete(oldest)
    }
    if (window.refused > refusalsPerMinute) return 'over limit'
    return window.refused === refusalsPerMinute ? 'limit reached' : 'within limit'
  }

  counts(): Readonly<Record<RefusalCode, number>> {
    const of = (code: RefusalCode): number => this.#counts.get(code) ?? 0
    return {
      HOOK_UNSIGNED: of('HOOK_UNSIGNED'),
      HOOK_FORGED: of('HOOK_FORGED'),
      HOOK_LATE: of('HOOK_LATE'),
      HOOK_REPLAYED: of('HOOK_REPLAYED'),
      HOOK_MALFORMED: of('HOOK_MALFORMED'),
      HOOK_TOO_LARGE: of('HOOK_TOO_LARGE'),
    }
  }
}
