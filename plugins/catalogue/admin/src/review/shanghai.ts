import { Moment } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'

const two = (n: number): string => String(n).padStart(2, '0')

/** The date and time that a picker shows, read as Beijing time whatever zone the browser is in. */
export const momentPicked = (picked: Date): Moment => {
  const day = `${String(picked.getFullYear())}-${two(picked.getMonth() + 1)}-${two(picked.getDate())}`
  const time = `${two(picked.getHours())}:${two(picked.getMinutes())}:00`
  return v.parse(Moment, new Date(`${day}T${time}+08:00`).toISOString())
}

/** 2026-11-24 10:03 by the bureau's clock. */
export const inShanghai = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at))
