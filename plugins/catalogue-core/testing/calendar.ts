import * as v from 'valibot'
import { Calendar, countDays, type Holiday } from '../src/deadline/index.ts'

const notice = {
  title: '国务院办公厅关于部分节假日安排的通知',
  number: '国办发明电〔2025〕7号',
  issued: '2025-11-04',
  address: 'https://www.gov.cn/',
}

type Days = readonly (readonly [name: string, from: string, to: string, ...work: string[]])[]

const year = (number: number, days: Days) => {
  const holidays = days.map(([name, from, to, ...work]) => ({
    name,
    from: `${number}-${from}`,
    to: `${number}-${to}`,
    work: work.map((day) => `${number}-${day}`),
  })) as unknown as Holiday[]
  return { notice, holidays, totals: countDays(number, holidays) }
}

/** The State Council's days of 2025 and 2026. 2027 is not announced. */
export const sampleCalendar: Calendar = v.parse(Calendar, {
  years: {
    2025: year(2025, [
      ['元旦', '01-01', '01-01'],
      ['春节', '01-28', '02-04', '01-26', '02-08'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05', '04-27'],
      ['端午节', '05-31', '06-02'],
      ['国庆节、中秋节', '10-01', '10-08', '09-28', '10-11'],
    ]),
    2026: year(2026, [
      ['元旦', '01-01', '01-03', '01-04'],
      ['春节', '02-15', '02-23', '02-14', '02-28'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05', '05-09'],
      ['端午节', '06-19', '06-21'],
      ['中秋节', '09-25', '09-27'],
      ['国庆节', '10-01', '10-07', '09-20', '10-10'],
    ]),
  },
})
