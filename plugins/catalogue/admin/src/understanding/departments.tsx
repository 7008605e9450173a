import { departmentsOf, type NamedDepartment } from '@gongkai/catalogue-core/catalogue'
import { useLocale } from '../language/locale.ts'
import { useText, type Text } from '../language/text.ts'
import type { Department } from './agency-answers.ts'
import { useTyped } from './fields.ts'
import { Line, Understood } from './understood.tsx'
import type { SeenAgency } from './use-agency.ts'

const words = (one: NamedDepartment<Department>, text: Text, comma: string): string => {
  const name = one.name.text.replace(/\s+/gu, ' ')
  switch (one.is) {
    case 'department':
      return text('catalogue.understanding.department.known', { name, department: one.department.name })
    case 'agency':
      return text('catalogue.understanding.department.agency', { name })
    case 'several':
      return text('catalogue.understanding.department.several', { name })
    case 'ambiguous':
      return text('catalogue.understanding.department.ambiguous', {
        name,
        departments: one.departments.map((department) => department.name).join(comma),
      })
    case 'unknown':
      return text('catalogue.understanding.department.unknown', { name })
  }
}

interface Props {
  readonly field: 'publisher' | 'responsible'
  readonly seen: SeenAgency
}

const Names = ({ field, seen }: Props) => {
  const text = useText()
  const comma = useLocale() === 'zh-Hans' ? '、' : ', '
  const typed = useTyped(field)
  switch (seen.is) {
    case 'loading':
      return <Line>{text('catalogue.understanding.department.loading')}</Line>
    case 'none':
      return <Line>{text('catalogue.understanding.department.noCatalogue')}</Line>
    case 'failed':
      return (
        <Line doubt>
          {text('catalogue.understanding.department.failed', {
            reason: seen.failure.message ?? text('catalogue.import.unreachable'),
          })}
        </Line>
      )
    case 'known':
      return departmentsOf(typed, seen.agency).map((one) => (
        <Line key={one.name.start} doubt={one.is === 'unknown' || one.is === 'ambiguous'}>
          {words(one, text, comma)}
        </Line>
      ))
  }
}

/** Which of the agency's departments the typed names mean, and which name none of them has. */
export const Departments = ({ field, seen }: Props) => (
  <Understood field={field}>
    {useTyped(field).trim() === '' ? null : <Names field={field} seen={seen} />}
  </Understood>
)
