import type { PublishedAgency } from '../catalogue/agency.ts'

/** What a reader needs to reach the people who handle disclosure, in the order of 条例 art. 12. */
export const contactFields = [
  'disclosureOffice',
  'address',
  'officeHours',
  'phone',
  'fax',
  'email',
  'applyUrl',
] as const
export type ContactField = (typeof contactFields)[number]

export interface Contact {
  readonly field: ContactField
  /** Null where the agency has not entered it. */
  readonly value: string | null
  /** Where a browser goes with it; null for plain words. */
  readonly link: string | null
}

const plainAddress = /^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+$/u

/** An address of the web and nothing else: what is not http(s) leads nowhere. */
const webAddress = (text: string): string | null => {
  const found = /^https?:\/\/[^\s"'<>\\]+$/iu.exec(text)
  return found === null ? null : found[0]
}

const linkOf = (field: ContactField, value: string): string | null => {
  if (field === 'email') return plainAddress.test(value) ? `mailto:${value}` : null
  return field === 'applyUrl' ? webAddress(value) : null
}

/** An agency's contact as far as it entered it; blank is the same as nothing. */
export const contactOf = (agency: Pick<PublishedAgency, ContactField>): readonly Contact[] =>
  contactFields.map((field) => {
    const value = agency[field]?.trim() ?? ''
    return value === '' ? { field, value: null, link: null } : { field, value, link: linkOf(field, value) }
  })
