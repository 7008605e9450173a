import { departmentNames, type DepartmentName } from './department-names.ts'

/** What a printed name stands for among the departments 科室 of its agency. */
export type NamedDepartment<Department> =
  | { readonly is: 'department'; readonly name: DepartmentName; readonly department: Department }
  /** 区医保局: the agency itself. */
  | { readonly is: 'agency'; readonly name: DepartmentName }
  /** 各处室: several that it does not name. */
  | { readonly is: 'several'; readonly name: DepartmentName }
  /** Several departments have a name that it could be. */
  | { readonly is: 'ambiguous'; readonly name: DepartmentName; readonly departments: readonly Department[] }
  | { readonly is: 'unknown'; readonly name: DepartmentName }

interface AgencyNames<Department extends { readonly name: string }> {
  readonly name: string
  readonly printedName: string
  readonly departments: readonly Department[]
}

/** Width, blanks and marks without width are the typesetter's. */
const folded = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')

/** 资阳市医疗保障局, 市医疗保障局, 医疗保障局: an agency is called by less than its name within its own area. */
const ownNames = ({
  name,
  printedName,
}: Pick<AgencyNames<never>, 'name' | 'printedName'>): readonly string[] =>
  [name, printedName]
    .map(folded)
    .flatMap((own) => [
      own,
      ...[...own.matchAll(/[省市区县州盟旗]/gu)].flatMap(({ index }) => [
        own.slice(index),
        own.slice(index + 1),
      ]),
    ])
    .filter((own) => own.length > 2)
    .toSorted((a, b) => b.length - a.length)

const withoutAgency = (name: string, own: readonly string[]): string => {
  const head = own.find((one) => name.startsWith(one) && name.length - one.length > 1)
  return head === undefined ? name : name.slice(head.length)
}

const meaning = <Department extends { readonly name: string }>(
  name: DepartmentName,
  departments: readonly Department[],
  own: readonly string[],
): NamedDepartment<Department> => {
  const printed = folded(name.text)
  const tail = withoutAgency(printed, own)
  const exact = departments.filter((one) => folded(one.name) === printed)
  const likely =
    exact.length > 0 ? exact : departments.filter((one) => withoutAgency(folded(one.name), own) === tail)
  const [department, another] = likely
  if (another !== undefined) return { is: 'ambiguous', name, departments: likely }
  if (department !== undefined) return { is: 'department', name, department }
  if (own.includes(printed)) return { is: 'agency', name }
  return { is: /^(?:机关|本局|局)?(?:各|所有|全体|有关|相关)/u.test(tail) ? 'several' : 'unknown', name }
}

/**
 * Which of an agency's departments a printed publisher or responsible department means. Nothing is guessed: the names are
 * the same but for width and blanks, or one is the other after the agency's own name.
 */
export const departmentsOf = <Department extends { readonly name: string }>(
  text: string,
  agency: AgencyNames<Department>,
): readonly NamedDepartment<Department>[] => {
  const own = ownNames(agency)
  const start = text.length - text.trimStart().length
  const whole = { text: text.trim(), start, end: start + text.trim().length }
  // A department that is called 计划、财务科 is known by its whole name before the mark in it parts two.
  const asOne = meaning(whole, agency.departments, own)
  return asOne.is === 'department'
    ? [asOne]
    : departmentNames(text).map((name) => meaning(name, agency.departments, own))
}
