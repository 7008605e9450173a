import inspection from '@gongkai/config/inspection.json'
import workdays from '@gongkai/config/workdays.json'
import { Calendar } from '@gongkai/catalogue-core/deadline'
import { Inspection } from '@gongkai/catalogue-core/duty'
import * as v from 'valibot'

/** The State Council's working days and the inspection's rules, as they stand in `config`. */
export const calendar = v.parse(Calendar, workdays)
export const inspectionRules = v.parse(Inspection, inspection)
