import { maskedName } from './person-name.ts'
import type { Hit } from './scanned.ts'

export const hitOf = (name: string, start: number, end: number): Hit => ({
  kind: 'nameList',
  start,
  end,
  value: name,
  masked: maskedName(name),
})

export const shareOf = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  all.filter(holds).length / all.length
