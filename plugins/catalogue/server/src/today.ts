import type { Day } from '@gongkai/catalogue-core/catalogue'
import { dayAt } from '@gongkai/catalogue-core/duty'

/** Calendar day in China, whatever zone the server keeps. */
export const shanghaiDay = (moment: Date): Day => dayAt(moment.toISOString())
