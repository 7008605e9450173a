import { readSettings, storageKey, type ReaderSettings } from './settings.ts'

/** Storage that a reader has forbidden throws on the first touch. */
const storage = (): Storage | null => {
  try {
    return window.localStorage
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

export const keptSettings = (): ReaderSettings => readSettings(storage()?.getItem(storageKey) ?? null)

/** Kept where that is allowed and there is room; for this page it holds in any case. */
export const keep = (settings: ReaderSettings): void => {
  try {
    storage()?.setItem(storageKey, JSON.stringify(settings))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
