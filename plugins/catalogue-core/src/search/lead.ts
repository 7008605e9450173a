/** What items say is shorter as a rule; of a record's body it is enough to see what it is about. */
const longest = 300

/** Whether its content goes on. */
export const isCut = (lead: string): boolean => lead.length >= longest && lead.endsWith('…')

/** The beginning of a content: what a hit is shown and ranked by. */
export const leadOf = (content: string): string => {
  const text = content.trim()
  if (text.length <= longest) return text
  const to = /[\ud800-\udbff]/.test(text.charAt(longest - 1)) ? longest - 1 : longest
  return `${text.slice(0, to)}…`
}
