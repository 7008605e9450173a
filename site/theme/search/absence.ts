const name = 'gongkai-search-absent'
/** Asked again now and then: a server may be put up, or a missing route have been a slip. */
const believed = 10 * 60_000

/**
 * Remembers for this tab that the host has no search server, so that no page asks it again for nothing. A browser that
 * keeps nothing for us asks each time.
 */
export const rememberedAbsence = (storage: () => Storage) => ({
  known: (): boolean => {
    try {
      return Date.now() - Number(storage().getItem(name) ?? 0) < believed
    } catch (error) {
      console.warn(error)
      return false
    }
  },
  note: (): void => {
    try {
      storage().setItem(name, String(Date.now()))
    } catch (error) {
      console.warn(error)
    }
  },
})
