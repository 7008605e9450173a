import { Box, Flex } from '@strapi/design-system'
import { useEffect, useState } from 'react'
import { useText } from '../../language/text.ts'
import { FieldFrame } from '../frame/field-frame.tsx'
import type { FieldProps } from '../frame/field-props.ts'
import { RowField, RowText } from '../frame/row-field.tsx'
import { RowList } from '../frame/row-list.tsx'
import { Unreadable } from '../frame/unreadable.tsx'
import { headingFault } from '../values/faults.ts'
import { readWords, wordsOf, type Word } from '../values/rows.ts'

const blank = (): Word => ({ heading: '', text: '' })

const named = (rows: readonly Word[]): readonly Word[] => rows.filter(({ heading }) => heading.trim() !== '')

/**
 * Words under headings of their own. While being typed, a heading may be empty or that of another row, which the stored
 * object cannot say: such rows live here only, with the fault shown, and reach the document when they are whole.
 */
const WordsInput = ({ value, onChange, disabled = false, ...field }: FieldProps) => {
  const text = useText()
  const stored = readWords(value)
  const [rows, setRows] = useState(stored ?? [])

  useEffect(() => {
    // The document was reloaded, discarded or another language was chosen.
    setRows((typed) =>
      JSON.stringify(wordsOf(named(typed))) === JSON.stringify(value ?? {})
        ? typed
        : (readWords(value) ?? []),
    )
  }, [value])

  const change = (next: readonly Word[]) => {
    setRows(next)
    const words = wordsOf(named(next))
    if (words !== null) onChange(field.name, words)
  }

  return (
    <FieldFrame {...field}>
      {stored === null ? (
        <Unreadable value={value} />
      ) : (
        <RowList
          rows={rows}
          disabled={disabled}
          ordered={false}
          addLabel={text('catalogue.words.add')}
          blank={blank}
          onChange={change}
        >
          {(word, changeWord, { index, place }) => (
            <Flex gap={2} alignItems="flex-start" wrap="wrap">
              <Box width="18rem">
                <RowField
                  label={`${place} ${text('catalogue.words.heading')}`}
                  placeholder={text('catalogue.words.heading')}
                  value={word.heading}
                  disabled={disabled}
                  fault={headingFault(rows, index)}
                  onChange={(heading) => {
                    changeWord({ ...word, heading })
                  }}
                />
              </Box>
              <Box flex="1" minWidth="16rem">
                <RowText
                  label={`${place} ${text('catalogue.words.text')}`}
                  placeholder={text('catalogue.words.text')}
                  value={word.text}
                  disabled={disabled}
                  fault={null}
                  onChange={(words) => {
                    changeWord({ ...word, text: words })
                  }}
                />
              </Box>
            </Flex>
          )}
        </RowList>
      )}
    </FieldFrame>
  )
}

export default WordsInput
