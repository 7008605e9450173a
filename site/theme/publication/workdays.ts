import data from '@gongkai/config/workdays.json' with { type: 'json' }
import { readCalendar } from '@gongkai/catalogue-core/page'
import { PublicationError } from './read.ts'

const read = readCalendar(data)
if (!read.read)
  throw new PublicationError(
    `工作日历 config/calendars/cn-workdays.json 的格式不对：\nThe calendar of working days has the wrong form:\n${read.faults.join('\n')}`,
  )

/** The announced working days that due dates are counted by. */
export const workdays = read.value
