/** How Excel shows a number: enough of its formats for dates, times, padded numbers and plain ones. */

const builtInDates: Readonly<Record<number, string>> = {
  14: 'yyyy-m-d',
  15: 'yyyy-m-d',
  16: 'm-d',
  17: 'yyyy-m',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-m-d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yyyy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

export const formatOf = (id: number, custom: ReadonlyMap<number, string>): string =>
  custom.get(id) ?? builtInDates[id] ?? ''

/** Quoted words, escaped characters, colours and conditions are no part of the pattern itself. */
const withoutWords = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '')

const isDateFormat = (format: string): boolean =>
  /[ymdhs]/iu.test(withoutWords(format)) && !/^General/iu.test(format)

const day = 86_400_000

/** A serial number as the calendar moment it stands for; Excel counts a 29 February 1900 that never was. */
const momentOf = (serial: number, from1904: boolean): Date => {
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  return new Date(Date.UTC(1899, 11, 30) + Math.round(days * day))
}

const two = (value: number): string => String(value).padStart(2, '0')

const dateText = (serial: number, format: string, from1904: boolean): string => {
  const at = momentOf(serial, from1904)
  if (Number.isNaN(at.getTime())) return String(serial)
  const section = format.replace(/\[[^\]]*\]/gu, '').split(';')[0] ?? ''
  let minutes = false
  return section.replace(
    /"([^"]*)"|\\(.)|y+|m+|d+|h+|s+|am\/pm|[_*]./giu,
    (token, quoted: string | undefined, escaped: string | undefined) => {
      if (quoted !== undefined) return quoted
      if (escaped !== undefined) return escaped
      const kind = (token[0] ?? '').toLowerCase()
      if (kind === 'h' || kind === 's') minutes = kind === 'h'
      switch (kind) {
        case 'y':
          return token.length > 2 ? String(at.getUTCFullYear()) : two(at.getUTCFullYear() % 100)
        case 'm': {
          const value = minutes ? at.getUTCMinutes() : at.getUTCMonth() + 1
          minutes = false
          return token.length > 1 ? two(value) : String(value)
        }
        case 'd':
          return token.length > 2 ? '' : token.length > 1 ? two(at.getUTCDate()) : String(at.getUTCDate())
        case 'h':
          return token.length > 1 ? two(at.getUTCHours()) : String(at.getUTCHours())
        case 's':
          return two(at.getUTCSeconds())
        default:
          return ''
      }
    },
  )
}

/** `0000-0000000`: zeros with signs between, as telephones and codes are padded. */
const paddedText = (value: number, format: string): string => {
  const pattern = withoutWords(format.split(';')[0] ?? '')
  const digits = String(value).padStart((pattern.match(/0/gu) ?? []).length, '0')
  let at = digits.length - (pattern.match(/0/gu) ?? []).length
  const head = digits.slice(0, at)
  return head + pattern.replace(/0/gu, () => digits[at++] ?? '0')
}

const plain = (value: number): string => String(Number(value.toPrecision(15)))

/** The text of a stored number. What cannot be read as a number is shown as it is stored. */
export const numberText = (stored: string, format: string, from1904: boolean): string => {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  if (isDateFormat(format))
    return value < 0 || value > 2_958_465 ? plain(value) : dateText(value, format, from1904)
  if (/^0[0\- ]*0$/u.test(format) && Number.isInteger(value) && value >= 0) return paddedText(value, format)
  if (/^0?\.?0*%$/u.test(withoutWords(format))) return `${plain(value * 100)}%`
  return plain(value)
}
