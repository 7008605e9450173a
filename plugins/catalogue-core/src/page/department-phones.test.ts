import * as v from 'valibot'
import { expect, test } from 'vitest'
import { sampleAgency } from '../../testing/samples.ts'
import { Department } from '../catalogue/agency.ts'
import { departmentPhones } from './department-phones.ts'

const departments = [
  { id: 'd1', name: '办公室', phone: '028-26110601' },
  { id: 'd2', name: '财务与待遇保障科', phone: '028-26110602' },
  { id: 'd3', name: '稽核中心', phone: null },
  { id: 'd4', name: '基金监管科', phone: ' ' },
].map((department) => v.parse(Department, department))
const agency = sampleAgency({ departments })

test('a department has its telephone beside it', () => {
  expect(departmentPhones('市医疗保障局办公室', agency)).toEqual([{ label: null, number: '028-26110601' }])
})

test('of several departments each telephone says whose it is, in the printed words, once', () => {
  expect(departmentPhones('资阳市医疗保障局办公室、稽核中心、财务与待遇保障科、办公室', agency)).toEqual([
    { label: '资阳市医疗保障局办公室', number: '028-26110601' },
    { label: '财务与待遇保障科', number: '028-26110602' },
  ])
})

test('a department without a telephone, a name that is none of them and the agency itself have none', () => {
  for (const text of ['稽核中心', '基金监管科', '人事科', '各科室', '资阳市医疗保障局', ''])
    expect(departmentPhones(text, agency)).toEqual([])
})
