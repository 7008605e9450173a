/** Answers to repeated questions may overtake one another. */
interface InOrder {
  /** Number of a question that is put now. */
  ask(): number
  /** Whether the answer to this question is newer than all that were taken; it is taken then. */
  takes(asked: number): boolean
}

/**
 * An answer counts unless a newer one was taken. It need not be the answer to the newest question:
 * where answers take longer than the pause between two questions, none would ever be.
 */
export const inOrder = (): InOrder => {
  let asked = 0
  let taken = 0
  return {
    ask: () => ++asked,
    takes: (question) => {
      if (question <= taken) return false
      taken = question
      return true
    },
  }
}
