import * as v from 'valibot'
import { Day, Moment } from '../src/catalogue/index.ts'
import type { DutyItem, DutyRecord } from '../src/duty/index.ts'

export const day = (text: string): Day => v.parse(Day, text)
export const moment = (text: string): Moment => v.parse(Moment, text)

/** An item of 乐山 that citizens see; a test says only what it is about. */
export const dutyItem = (said: Partial<DutyItem> = {}): DutyItem => ({
  key: 'list',
  path: ['公共服务', '异地就医联网医药机构名单公布'],
  deadline: '每月公布1次',
  isPublic: true,
  since: day('2026-01-01'),
  ...said,
})

export const dutyRecord = (said: Partial<DutyRecord> = {}): DutyRecord => ({
  key: 'r1',
  item: 'list',
  title: '联网医药机构名单',
  kind: 'list',
  attribute: 'active',
  formedOn: null,
  eventOn: null,
  releasedAt: null,
  ...said,
})
