import { expect, test } from 'vitest'
import { xml } from './xml.ts'

test('markup becomes text', () => {
  expect(xml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;')
})

test('what XML cannot hold is left out, what it can is kept', () => {
  expect(xml('甲\u0000乙\u0001\t丙\n\uFFFF𠮷')).toBe('甲乙\t丙\n𠮷')
})
