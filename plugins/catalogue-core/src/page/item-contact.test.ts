import { expect, test } from 'vitest'
import { sampleAgency, sampleItem } from '../../testing/samples.ts'
import { itemContact } from './item-contact.ts'

const departments = [
  { id: 'd1', name: '办公室', phone: '028-26110001' },
  { id: 'd2', name: '事务中心', phone: '028-26110002' },
]
const agency = sampleAgency({ phone: '028-26110000', departments })
const told = (said: Parameters<typeof sampleItem>[0], of = agency) => {
  const contact = itemContact(sampleItem({ phones: [], publisher: null, ...said }), of)
  return contact.is === 'none'
    ? 'none'
    : `${contact.is} ${contact.phones.map(({ number }) => number).join(' ')}`
}

test('the row’s own number comes first, then its department’s, then the agency’s', () => {
  const phones = [{ label: '咨询电话', number: '028-26110621' }]
  expect(told({ phones, responsible: '办公室' })).toBe('item 028-26110621')
  expect(told({ responsible: '办公室', publisher: '事务中心' })).toBe('department 028-26110001')
  expect(told({ publisher: '事务中心' })).toBe('department 028-26110002')
  expect(told({ publisher: '别处' })).toBe('agency 028-26110000')
  expect(told({}, sampleAgency({ departments }))).toBe('none')
  expect(told({}, sampleAgency({ phone: ' ' }))).toBe('none')
})

test('a number that lost digits is no one to call', () => {
  const phones = [{ label: '咨询电话', number: '028-' }]
  expect(told({ phones, responsible: '办公室' })).toBe('department 028-26110001')
  expect(told({ phones })).toBe('agency 028-26110000')
})
