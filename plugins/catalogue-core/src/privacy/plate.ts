import type { Detector } from './scanned.ts'

/** Number plates, GA 36—2018: province, letter of the office, five characters or six for new energy; the last may say 学, 警, 挂. */
const plate =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][· -]?(?:[DF][A-HJ-NP-Z0-9]\d{4}|\d{5}[DF]|[A-HJ-NP-Z0-9]{5}|[A-HJ-NP-Z0-9]{4}[挂学警港澳])(?![A-Za-z0-9])/g

export const findPlates: Detector = ({ text }) =>
  Array.from(text.matchAll(plate)).flatMap(({ index, 0: found }) => {
    const value = found.replace(/[· -]/g, '')
    // Without two digits it is a word in capitals after a province.
    if ((value.match(/\d/g) ?? []).length < 2) return []
    const masked = `${value.slice(0, 2)}****${value.slice(-1)}`
    return [{ kind: 'plate', start: index, end: index + found.length, value, masked }]
  })
