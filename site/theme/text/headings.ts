interface HeadingToken {
  readonly type: string
  tag: string
}

/**
 * The page's title is its only first-level heading, and none below may skip a level: a body that starts at ### starts at
 * h2 here, and one that leaps from # to #### goes one step down.
 */
export const levelHeadings = (tokens: readonly HeadingToken[]): void => {
  const written: number[] = []
  for (const token of tokens) {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') continue
    if (token.type === 'heading_open') {
      const level = Number(token.tag.slice(1))
      while (written.length > 0 && (written.at(-1) ?? 0) >= level) written.pop()
      written.push(level)
    }
    token.tag = `h${Math.min(6, written.length + 1)}`
  }
}
