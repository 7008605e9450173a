import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type words from '../translations/en.json'

/** Ids of our own texts; both language files hold exactly these (a test compares them). */
export type TextId = keyof typeof words

export type Text = (id: TextId, values?: Readonly<Record<string, string | number>>) => string

/** The panel's own language, with English where a text is missing. */
export const useText = (): Text => {
  const intl = useIntl()
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl])
}
