import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-text.ts'
import { destinationOf, hostOf } from './outward.ts'

const own = 'gk.jia.gov.cn'

test.each([
  ['https://www.gov.cn/zhengce/', 'government'],
  ['http://gov.cn', 'government'],
  ['https://YBJ.Ziyang.GOV.CN:8443/x?y#z', 'government'],
  ['https://www.gov.cn./', 'government'],
  ['https://资阳.政务/', 'government'],
  ['https://www.xn--1lt0u.xn--zfr164b/', 'government'],
  ['https://GK.jia.gov.cn/jia/', 'own'],
  ['https://www.people.com.cn/', 'elsewhere'],
  ['https://gov.cn.evil.example/', 'elsewhere'],
  ['https://notgov.cn/', 'elsewhere'],
  ['https://www.gov.cn@evil.example/', 'elsewhere'],
  ['https://a@www.gov.cn@evil.example/', 'elsewhere'],
  ['https://www.gov.cn:80@evil.example/', 'elsewhere'],
  ['https://evil.example?.gov.cn', 'elsewhere'],
  ['https://evil.example#.gov.cn', 'elsewhere'],
  ['https://evil。example/.gov.cn', 'elsewhere'],
  ['https://%65vil.gov.cn/', 'elsewhere'],
  ['https://[::1]/', 'elsewhere'],
  ['https://127.0.0.1:7700/', 'elsewhere'],
] as const)('%s leads to: %s', (address, destination) => {
  expect(destinationOf(address, own)).toBe(destination)
})

test.each([
  'javascript:alert(1)',
  '/jia/',
  '//evil.example/',
  'https:///evil.example/',
  'https:\\\\evil.example/',
  'https://www.gov.cn\\@evil.example/',
  'https://',
  'https://@/',
  'https://:80/',
  'https://evil example/',
  'https://evil\u0000.example/',
  'mailto:gk@jia.gov.cn',
])('%s is no web address', (address) => {
  expect(destinationOf(address, own)).toBeNull()
})

test('any text is told from an address without a throw', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const host = hostOf(`https://${text}`)
      if (host !== null) expect(host).not.toMatch(/[\s/?#@\\]/u)
    }),
  )
})
