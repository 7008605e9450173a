const key = 'gongkai-recent'
const most = 8
// A question of two hundred Chinese characters, as an address writes it.
const longest = 2000

/** What was looked for or opened. An address below the site's own, or `?q=…`. */
export interface Recent {
  readonly text: string
  readonly href: string
}

// What another page of this host left there could send a reader anywhere.
const isOurs = (href: string): boolean => /^(?:\?q=|\/(?![/\\]))/.test(href)

const textIn = (one: object, name: string): string => {
  const value: unknown = Object.getOwnPropertyDescriptor(one, name)?.value
  return typeof value === 'string' && value.length <= longest ? value : ''
}

const recentFrom = (one: unknown): readonly Recent[] => {
  if (typeof one !== 'object' || one === null) return []
  const [text, href] = [textIn(one, 'text'), textIn(one, 'href')]
  return text !== '' && isOurs(href) ? [{ text, href }] : []
}

/** Long numbers are somebody's phone, identity card or account: they are not kept even here. */
export const isKept = (text: string): boolean => !/\d(?:[\s-]?\d){6}/.test(text.normalize('NFKC'))

export const readRecent = (stored: string | null): readonly Recent[] => {
  if (stored === null) return []
  try {
    const read: unknown = JSON.parse(stored)
    return Array.isArray(read) ? read.flatMap(recentFrom).slice(0, most) : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

export const withRecent = (before: readonly Recent[], one: Recent): readonly Recent[] =>
  [one, ...before.filter(({ href }) => href !== one.href)].slice(0, most)

export interface Memory {
  readonly all: () => readonly Recent[]
  readonly keep: (one: Recent) => void
  readonly clear: () => void
}

/** Kept in this browser and nowhere else. Where the browser keeps nothing, nothing is kept. */
export const memoryOf = (storage: () => Storage): Memory => {
  const trying = <T>(work: (storage: Storage) => T, otherwise: T): T => {
    try {
      return work(storage())
    } catch (error) {
      // Turned off by the reader or full: SecurityError, QuotaExceededError.
      if (error instanceof DOMException) return otherwise
      throw error
    }
  }
  const all = (): readonly Recent[] => trying((kept) => readRecent(kept.getItem(key)), [])
  return {
    all,
    keep: (one) => {
      if (!isKept(one.text)) return
      trying((kept) => {
        kept.setItem(key, JSON.stringify(withRecent(all(), one)))
      }, undefined)
    },
    clear: () => {
      trying((kept) => {
        kept.removeItem(key)
      }, undefined)
    },
  }
}
