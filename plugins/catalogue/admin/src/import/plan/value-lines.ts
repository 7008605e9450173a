import { Choice, Column, Phone, phoneText, type Tick } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'

/** How a box is written where it stands in a sentence; the same signs as on the public page. */
const boxes: Readonly<Record<Tick, string>> = { yes: '☑', no: '□', unknown: '？' }

const entryLine = (entry: unknown): string => {
  if (typeof entry === 'string') return entry
  if (v.is(Choice, entry)) return `${boxes[entry.ticked]} ${entry.option}`
  if (v.is(Phone, entry)) return phoneText(entry)
  if (v.is(Column, entry)) return entry.over === null ? entry.name : `${entry.over} · ${entry.name}`
  return JSON.stringify(entry)
}

/** A field's value as lines a person can compare; empty where there is nothing. */
export const valueLines = (value: unknown): readonly string[] => {
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'string') return value.split('\n')
  if (Array.isArray(value)) return value.map(entryLine)
  if (typeof value === 'object')
    return Object.entries(value).map(([name, words]) => `${name}：${entryLine(words)}`)
  return [entryLine(value)]
}
