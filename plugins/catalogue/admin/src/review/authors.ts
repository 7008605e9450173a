import type { Text } from '../language/text.ts'

/** Who wrote a version, by name: persons from the server's list, everything else by what it is. */
export const authorName = (author: string, people: Readonly<Record<string, string>>, text: Text): string => {
  const known = people[author]
  if (known !== undefined) return known
  switch (author) {
    case ':token':
      return text('catalogue.review.author.token')
    case ':operator':
      return text('catalogue.review.author.operator')
    case ':clock':
      return text('catalogue.review.author.clock')
    case ':seed':
      return text('catalogue.review.author.seed')
    case ':code':
      return text('catalogue.review.author.code')
    case ':before':
      return text('catalogue.review.author.before')
    default:
      return text('catalogue.review.author.gone', { id: author })
  }
}
