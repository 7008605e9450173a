import type { PublishedAgency } from '../catalogue/agency.ts'
import type { Item } from '../catalogue/item.ts'
import { isTruncated, type Phone } from '../catalogue/phone.ts'
import { departmentPhones } from './department-phones.ts'

/** Whom to call about an item, and whose telephone it is. */
export type ItemContact =
  | { readonly is: 'item' | 'department' | 'agency'; readonly phones: readonly Phone[] }
  | { readonly is: 'none' }

/** A number that lost digits calls nobody. */
const dialable = (phones: readonly Phone[]): readonly Phone[] => phones.filter((phone) => !isTruncated(phone))

/** The row's own telephones, else those of the departments it names, else the agency's: nearest to the matter first. */
export const itemContact = (
  { phones, responsible, publisher }: Pick<Item, 'phones' | 'responsible' | 'publisher'>,
  agency: Pick<PublishedAgency, 'name' | 'printedName' | 'departments' | 'phone'>,
): ItemContact => {
  const own = dialable(phones)
  if (own.length > 0) return { is: 'item', phones: own }
  for (const text of [responsible, publisher]) {
    const theirs = text === null ? [] : dialable(departmentPhones(text, agency))
    if (theirs.length > 0) return { is: 'department', phones: theirs }
  }
  const number = agency.phone?.trim() ?? ''
  return number === '' ? { is: 'none' } : { is: 'agency', phones: [{ label: null, number }] }
}
