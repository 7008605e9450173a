import { mkdtemp, rm, writeFile } from 'node:fs/promises'
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

  test('options that are wrong, with the file and the place of each fault', async () => {
    const data = await folder()
    await writePublication(data, [])
    const options = path.join(await folder(), 'site.json')
    await writeFile(options, JSON.stringify({ site: { idCode: '12' }, brand: { accent: '#ffee00' } }))
    const { code, output } = await buildSite({ GONGKAI_DATA: data, SITE_OPTIONS: options })
    expect(code).not.toBe(0)
    expect(output).toContain(`${options}：以下选项有误`)
    expect(output).toContain('site.idCode  应为网站标识码')
    expect(output).toContain('brand.accent  在白色和浅灰（#f6f8fa）背景上的对比度须达到 4.5:1')
  })
})
