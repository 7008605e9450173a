const mostDocuments = 5000
// The server takes 100 MB at once unless told otherwise; a character is three bytes at most in what we send.
const mostCharacters = 20_000_000

/** Documents as lines of JSON, as much together as the server takes well at once. */
export const batches = function* (documents: Iterable<object>): Generator<string> {
  let lines: string[] = []
  let characters = 0
  for (const document of documents) {
    const line = JSON.stringify(document)
    if (lines.length === mostDocuments || (lines.length > 0 && characters + line.length > mostCharacters)) {
      yield lines.join('\n')
      lines = []
      characters = 0
    }
    lines.push(line)
    characters += line.length
  }
  if (lines.length > 0) yield lines.join('\n')
}
