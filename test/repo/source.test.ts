import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { files, isNamed, programOf, programs, read, sources } from './files.ts'

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

const found = (pattern: RegExp, among: readonly string[], not: readonly string[] = []): readonly string[] =>
  among
    .filter((file) => !not.includes(file))
    .flatMap((file) => {
      const text = read(file)
      return [...text.matchAll(pattern)].map((match) => `${file}:${lineOf(text, match.index)} ${match[0]}`)
    })

/** These files speak of what is forbidden in order to forbid it. */
const lawgivers = ['test/repo/source.test.ts', 'test/repo/lint.int.test.ts', 'config/tools/eslint.config.mjs']

describe('sources', () => {
  test('are there', () => {
    expect(sources.length).toBeGreaterThan(100)
  })

  test('have 400 lines at most', () => {
    const long = sources
      .map((file) => [file, read(file).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 400)
    expect(long).toEqual([])
  })

  test('stand in folders and files that say what they hold', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|shared|misc|lib)(?:\/|\.[^/]+$)/
    expect(files.filter((file) => vague.test(file))).toEqual([])
  })

  test('leave nothing for later', () => {
    expect(found(/\b(?:TODO|FIXME|XXX|HACK)\b/g, sources, lawgivers)).toEqual([])
  })

  test('silence no checker', () => {
    const muted = /eslint-(?:disable|enable)|@ts-(?:ignore|nocheck|expect-error)|prettier-ignore|v8 ignore/g
    expect(found(muted, sources, lawgivers)).toEqual([])
  })
})

const anyIn = (file: string): readonly string[] => {
  const text = programOf(file)
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true, kind)
  const hits: string[] = []
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) hits.push(`${file}:${lineOf(text, node.getStart())}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return hits
}

test('no program says any', () => {
  expect(programs.filter((file) => !isNamed(file, 'env.d.ts')).flatMap(anyIn)).toEqual([])
})
