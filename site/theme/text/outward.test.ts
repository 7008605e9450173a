import { expect, test } from 'vitest'
import { outwardLink } from './outward.ts'

const page = { locale: 'en', base: '/gk/', ownHost: 'gk.jia.gov.cn' } as const

test('a government’s site is one step away and learns nothing of the page that links', () => {
  expect(outwardLink('https://www.gov.cn/', page)).toEqual({
    href: 'https://www.gov.cn/',
    rel: 'external noopener',
  })
})

test('any other is two steps away, by a page of this site under its base path', () => {
  expect(outwardLink('https://www.people.com.cn/', page)?.href).toMatch(
    /^\/gk\/en\/about\/leaving\/[0-9a-z]{12}\/$/,
  )
})

test('this site’s own address is just a link, and what is no address none', () => {
  expect(outwardLink('https://gk.jia.gov.cn/gk/jia/', page)).toEqual({
    href: 'https://gk.jia.gov.cn/gk/jia/',
  })
  expect(outwardLink('javascript:alert(1)', page)).toBeNull()
})
