import { plainUnderstanding, unpackUnderstanding, type Understanding } from '@gongkai/catalogue-core/search'

/**
 * Fetches what questions are understood with, once. Without it search goes on with the words as they stand: a table
 * that does not come must not cost anybody an answer.
 */
export const understandingAt = (address: string): (() => Promise<Understanding>) => {
  let fetched: Promise<Understanding> | null = null
  const load = async (): Promise<Understanding> => {
    try {
      const response = await fetch(address)
      if (!response.ok) throw new Error(`${address} answered ${response.status}`)
      return unpackUnderstanding(await response.json())
    } catch (error) {
      console.error(error)
      fetched = null
      return plainUnderstanding
    }
  }
  return () => (fetched ??= load())
}
