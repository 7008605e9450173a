import * as v from 'valibot'
import { Day } from '@gongkai/catalogue-core/catalogue'

/** Calendar day in China, whatever zone the server keeps. */
export const shanghaiDay = (moment: Date): Day =>
  v.parse(
    Day,
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(moment),
  )
