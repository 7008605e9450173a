import * as v from 'valibot'

/** A telephone as printed: its label if it has one, and the digits with whatever damage they carry. */
export const Phone = v.object({
  label: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(40))),
  number: v.pipe(v.string(), v.trim(), v.maxLength(40)),
})
export type Phone = v.InferOutput<typeof Phone>

/** `咨询电话:028-26092087` → label and number; a bare number has no label. Any text is read. */
export const readPhone = (text: string): Phone => {
  const match = /^([^:：0-9]{1,40})[:：]\s*(.*)$/su.exec(text.trim())
  return match?.[1] === undefined
    ? { label: null, number: text.trim() }
    : { label: match[1].trim(), number: (match[2] ?? '').trim() }
}

export const phoneText = ({ label, number }: Phone): string =>
  label === null || label === '' ? number : `${label}:${number}`

/** True where the document lost digits (`028-`, `0833-271`): fewer than seven besides the area code are no number one can call. Service numbers such as 12393 are whole. */
export const isTruncated = ({ number }: Phone): boolean => {
  const digits = number.replace(/\D/g, '')
  const local = digits.replace(/^0(?:10|2\d|[3-9]\d{2})/, '')
  return local.length < 7 && !/^(?:1\d{2}|1\d{4}|9\d{4,5})$/.test(local)
}
