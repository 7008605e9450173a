import { expect, test } from 'vitest'
import { virtualModules } from './modules.ts'
import { readOptions } from './read.ts'
import type { ThemeOptions } from './schema.ts'

const modulesOf = (given: ThemeOptions) => {
  const read = readOptions(given, (path) => `/brand/${path}`)
  if (!read.usable) throw new Error(JSON.stringify(read.faults))
  return virtualModules(read.options)
}

test('without options, components are the theme’s own and no colour is changed', () => {
  const modules = modulesOf({})
  expect(modules.get('virtual:gongkai/brand.css')).toBe('')
  for (const name of ['Header', 'Footer', 'SearchForm', 'AgencyTable', 'CatalogueTable'])
    expect(modules.get(`virtual:gongkai/components/${name}`)).toMatch(
      new RegExp(`^export \\{ default \\} from ".*/theme/components/${name}\\.astro"\n$`),
    )
})

test('a component that a site brings takes the place of the theme’s', () => {
  expect(
    modulesOf({ components: { Header: './My Header.astro' } }).get('virtual:gongkai/components/Header'),
  ).toBe('export { default } from "/brand/./My Header.astro"\n')
})

test('pictures are asked for once each, as files of the release', () => {
  const theme = modulesOf({
    site: { mark: { image: 'mark.png', link: 'https://bszs.conac.cn/' } },
    brand: { logo: 'logo.svg' },
    agencies: { jia: { logo: 'logo.svg' }, yi: { accent: '#0b4a8b' } },
  }).get('virtual:gongkai/theme')
  expect(theme).toContain(
    'import picture0 from "/brand/mark.png?url"\nimport picture1 from "/brand/logo.svg?url"\n',
  )
  expect(theme).not.toContain('picture2')
  expect(theme).toContain('"logo": picture1, "agencies": { "jia": { "logo": picture1,')
  expect(theme).toContain('"yi": { "logo": null, "footer": [], "coloured": true }')
})

test('whatever words an option holds, they stay words of the module', () => {
  const name = '"}; import "x"; `${1}` \u2028 </script>'
  const theme = modulesOf({ site: { name } }).get('virtual:gongkai/theme') ?? ''
  expect(theme).toContain(JSON.stringify(name.trim()))
})
