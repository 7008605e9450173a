import type { Day } from '../catalogue/ids.ts'

/**
 * Civil days as whole numbers, 1 January 1970 being 0 (Gregorian, proleptic). A deadline is counted in days of
 * Asia/Shanghai, and a day has no clock: time zones and daylight saving cannot slip in where no moment exists.
 */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0)

/** Is there such a day? Years beyond four digits cannot be written as a Day. */
export const exists = ({ year, month, day }: Civil): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)

// Years are made to begin on 1 March, so that the leap day is the last day of its year.
export const numberOf = ({ year, month, day }: Civil): number => {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export const civilOf = (number: number): Civil => {
  const z = number + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0')

/** Callers hold a day that exists (see `exists`): the one place where text becomes a Day without the schema. */
export const dayText = ({ year, month, day }: Civil): Day =>
  `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as Day

export const readDay = (day: Day): Civil => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

export const dayNumber = (day: Day): number => numberOf(readDay(day))

export const dayOf = (number: number): Day => dayText(civilOf(number))

/** Monday 1 … Sunday 7. */
export const weekday = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** The same day of the month so many months on, or its last day where it is shorter (民法典 art. 202). */
export const monthsLater = ({ year, month, day }: Civil, months: number): Civil => {
  const count = year * 12 + month - 1 + months
  const at = { year: Math.floor(count / 12), month: (count % 12) + 1 }
  return { ...at, day: Math.min(day, monthLength(at.year, at.month)) }
}
