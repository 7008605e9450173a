import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildSite } from './testing/build.ts'
import { printed, writePublication } from './testing/publication.ts'

const folders: string[] = []
const folder = async (): Promise<string> => {
  const made = await mkdtemp(path.join(tmpdir(), 'publication-'))
  folders.push(made)
  return made
}
afterAll(async () => {
  await Promise.all(folders.map((made) => rm(made, { recursive: true })))
})

describe('what cannot be built is refused in both languages', () => {
  test('no data named', async () => {
    const { code, output, files: made } = await buildSite({})
    expect(code).not.toBe(0)
    expect(output).toContain('没有设置 GONGKAI_DATA')
    expect(output).toContain('GONGKAI_DATA is not set')
    expect([...made.keys()].filter((name) => name.endsWith('.html'))).toEqual([])
  })

  test('data of the wrong form, with the place of each fault', async () => {
    const data = await folder()
    await writePublication(data, [{ ...printed, order: Number.NaN, catalogues: [] }])
    const { code, output } = await buildSite({ GONGKAI_DATA: data })
    expect(code).not.toBe(0)
    expect(output).toContain('已发布数据的格式不对')
    expect(output).toContain('The published data has the wrong form')
    expect(output).toMatch(/^\s*order: /m)
  })

  test('an attachment that is not there', async () => {
    const data = await folder()
    await writePublication(data, [printed])
    const { code, output } = await buildSite({ GONGKAI_DATA: data })
    expect(code).not.toBe(0)
    expect(output).toContain('附件 "abc123.pdf" 不在已发布数据中')
  })
})
