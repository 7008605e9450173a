import { readDeadline, ruleWords } from '@gongkai/catalogue-core/deadline'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { useTyped } from './fields.ts'
import { Line, Understood } from './understood.tsx'

/** Each rule of the deadline in plain words, and the words that are not understood. */
export const Deadline = () => {
  const text = useText()
  const locale = useLocale()
  const typed = useTyped('deadline')
  const { rules, unread } = readDeadline(typed)
  return (
    <Understood field="deadline">
      {rules.map((rule) => (
        <Line key={rule.span.start}>{ruleWords(rule, locale)}</Line>
      ))}
      {unread.map(({ start, end }) => (
        <Line key={start} doubt>
          {text('catalogue.understanding.deadline.unread', {
            words: typed.slice(start, end).replace(/\s+/gu, ''),
          })}
        </Line>
      ))}
    </Understood>
  )
}
