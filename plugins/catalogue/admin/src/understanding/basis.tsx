import { readCitation } from '@gongkai/catalogue-core/catalogue'
import { readLines } from '../fields/values/rows.ts'
import { useText } from '../language/text.ts'
import { useValue } from './fields.ts'
import { Line, Understood } from './understood.tsx'

/** Each citation's title, document number and articles. */
export const Basis = () => {
  const text = useText()
  const lines = (readLines(useValue('basis')) ?? []).filter((line) => line.trim() !== '')
  return (
    <Understood field="basis">
      {lines.map((line, i) => {
        const { title, documentNumber, articles } = readCitation(line)
        return (
          // The same citation may be typed twice.
          <Line key={`${String(i)} ${line}`}>
            {[
              text('catalogue.understanding.basis.title', { title }),
              ...(documentNumber === null
                ? []
                : [text('catalogue.understanding.basis.number', { number: documentNumber })]),
              ...(articles === null ? [] : [text('catalogue.understanding.basis.articles', { articles })]),
            ].map((part) => (
              <span key={part} style={{ display: 'block' }}>
                {part}
              </span>
            ))}
          </Line>
        )
      })}
    </Understood>
  )
}
