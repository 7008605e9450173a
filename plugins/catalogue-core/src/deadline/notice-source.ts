import { readNumeral } from '../catalogue/numeral.ts'
import type { Day } from '../catalogue/ids.ts'
import { dayText, exists } from './civil.ts'

/** 国务院办公厅关于2026年部分节假日安排的通知, or where only the text was copied: 现将2026年元旦、…. */
export const yearOf = (text: string): number | null => {
  const found = /关于((?:19|20)\d{2})年部分节假日安排/u.exec(text) ?? /现将((?:19|20)\d{2})年元旦/u.exec(text)
  return found === null ? null : Number(found[1])
}

export const titleOf = (year: number | null): string => `国务院办公厅关于${year ?? ''}年部分节假日安排的通知`

/** 国办发明电〔2025〕7号, in the brackets that the standard prescribes. */
export const documentNumberOf = (text: string): string | null => {
  const found = /(国办发明电|国办发|国办函)[〔［[（【](\d{4})[〕］\]）】]第?(\d{1,3})号/u.exec(text)
  return found === null ? null : `${found[1] ?? ''}〔${found[2] ?? ''}〕${found[3] ?? ''}号`
}

const han = '〇○零一二三四五六七八九十'

const signed = new RegExp(
  `国务院办公厅(?<year>\\d{4}|[${han}]{4})年(?<month>\\d{1,2}|[${han}]{1,2})月(?<day>\\d{1,2}|[${han}]{1,3})日`,
  'u',
)

/** The date under the signature. */
export const issuedOf = (text: string): Day | null => {
  const groups = signed.exec(text)?.groups
  if (groups === undefined) return null
  const civil = {
    year: readNumeral(groups['year'] ?? '') ?? 0,
    month: readNumeral(groups['month'] ?? '') ?? 0,
    day: readNumeral(groups['day'] ?? '') ?? 0,
  }
  return exists(civil) ? dayText(civil) : null
}
