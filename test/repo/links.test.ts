import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { files, read, root } from './files.ts'

const documents = files.filter((file) => file.endsWith('.md'))

/** The anchor that a heading gets: lower case, blanks to dashes, punctuation gone. */
const anchor = (heading: string): string =>
  heading
    .replace(/[`*]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-')

const anchorsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/^#+ (?<heading>.+)$/gm)].map((match) => anchor(match.groups?.['heading'] ?? ''))

const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')

const linksIn = (file: string): readonly string[] => {
  const text = withoutCode(read(file))
  const written = [...text.matchAll(/\]\((?<to>[^)\s]+)(?:\s+"[^"]*")?\)/g)]
  const html = [...text.matchAll(/(?:src|href)="(?<to>[^"]+)"/g)]
  return [...written, ...html].map((match) => match.groups?.['to'] ?? '')
}

const isBroken = (file: string, to: string): boolean => {
  const [path = '', hash] = decodeURIComponent(to).split('#')
  const target = path === '' ? file : join(dirname(file), path)
  if (!existsSync(join(root, target))) return true
  return hash !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(hash)
}

describe('documents', () => {
  test.each(documents)('%s leads nowhere that is not there', (file) => {
    const ours = linksIn(file).filter((to) => !/^[a-z]+:/.test(to))
    expect(ours.filter((to) => isBroken(file, to))).toEqual([])
  })

  test.skipIf(!documents.includes('README.md'))(
    'the README names both commands and leads to the rest',
    () => {
      expect(read('README.md')).toContain('npm start')
      expect(read('README.md')).toContain('npm test')
      expect(linksIn('README.md')).toEqual(expect.arrayContaining(['CONTRIBUTING.md', 'LICENSE']))
    },
  )

  test('each decision says what was decided, why, what else there was, and what follows', () => {
    const decisions = documents.filter((file) => file.startsWith('config/decisions/'))
    expect(decisions.length).toBeGreaterThan(0)
    for (const file of decisions) {
      expect(file).toMatch(/^config\/decisions\/\d{4}-[a-z0-9-]+\.md$/)
      expect([...read(file).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
        'Decision',
        'Why',
        'Alternatives',
        'Consequences',
      ])
    }
  })
})
