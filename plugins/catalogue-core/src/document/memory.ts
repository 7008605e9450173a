/**
 * Remembers what a pure function answered: the cells of a catalogue repeat each other a hundred times over. Forgets
 * everything once it knows too much, so that a hostile document cannot make it grow.
 */
export const remembering = <Answer>(
  answer: (text: string) => Answer,
  most = 4000,
): ((text: string) => Answer) => {
  const known = new Map<string, { readonly answer: Answer }>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before.answer
    if (known.size >= most) known.clear()
    const given = answer(text)
    known.set(text, { answer: given })
    return given
  }
}
