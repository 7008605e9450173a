import type { PublishedAgency } from '../catalogue/agency.ts'
import { departmentsOf } from '../catalogue/departments-of.ts'
import type { Phone } from '../catalogue/phone.ts'

/**
 * The telephones of the departments that a printed publisher or responsible department means. The label says whose a
 * telephone is, in the printed words; it is left out where the cell says nothing else.
 */
export const departmentPhones = (
  text: string,
  agency: Pick<PublishedAgency, 'name' | 'printedName' | 'departments'>,
): readonly Phone[] => {
  const named = departmentsOf(text, agency)
  const seen = new Set<string>()
  return named.flatMap((one) => {
    if (one.is !== 'department' || seen.has(one.department.id)) return []
    seen.add(one.department.id)
    const number = one.department.phone?.trim() ?? ''
    return number === '' ? [] : [{ label: named.length === 1 ? null : one.name.text, number }]
  })
}
