/** Undefined, which no schema takes, for what is not JSON: the caller says what that means. */
export const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
