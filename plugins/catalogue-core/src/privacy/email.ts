import type { Detector } from './scanned.ts'

const address =
  /(?<![\w.%+@*-])[A-Za-z0-9][\w.%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w@])/g

/** A mailbox of a government domain is the agency’s own way to be reached. */
const isOffice = (value: string): boolean => /\.gov(?:\.cn)?$/.test(value)

export const findEmails: Detector = ({ text }) =>
  Array.from((text.includes('@') ? text : '').matchAll(address)).flatMap(({ index, 0: found }) => {
    const value = found.toLowerCase()
    if (isOffice(value)) return []
    const masked = `${found.slice(0, 1)}****${found.slice(found.indexOf('@'))}`
    return [{ kind: 'email', start: index, end: index + found.length, value, masked }]
  })
