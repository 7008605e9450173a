import { readFile } from 'node:fs/promises'
import { AgencyDocument, departmentsOf, type NamedDepartment } from '@gongkai/catalogue-core/catalogue'
import * as v from 'valibot'
import { expect, test } from 'vitest'

const load = async (slug: string): Promise<AgencyDocument> =>
  v.parse(
    AgencyDocument,
    JSON.parse(await readFile(new URL(`../seeds/catalogues/${slug}.json`, import.meta.url), 'utf8')),
  )

const said = (one: NamedDepartment<{ readonly name: string }>): string => {
  switch (one.is) {
    case 'department':
      return one.department.name === one.name.text
        ? one.name.text
        : `${one.name.text} = ${one.department.name}`
    case 'agency':
    case 'several':
    case 'ambiguous':
    case 'unknown':
      return `${one.name.text}: ${one.is}`
  }
}

/** Every distinct publisher and responsible department of the catalogues, in the order of their first rows. */
const catalogues: readonly (readonly [slug: string, cells: Readonly<Record<string, readonly string[]>>])[] = [
  [
    'leshan-district',
    {
      区医保局: ['区医保局: agency'],
      综合办公室: ['综合办公室'],
      基金监管股: ['基金监管股'],
      财务股: ['财务股'],
      待遇保障股: ['待遇保障股'],
    },
  ],
  [
    'ziyang',
    {
      办公室: ['办公室'],
      财务与待遇保障科: ['财务与待遇保障科'],
      '各业务科（室）': ['各业务科（室）: several'],
      市医疗保障事务中心: ['市医疗保障事务中心'],
    },
  ],
  ['qilin', {}],
  [
    'provincial',
    {
      省医保局: ['省医保局: agency'],
      省医保局办公室: ['省医保局办公室'],
      '省医保局机关党委（人事处）': ['省医保局机关党委（人事处）'],
      省医保局规财处: ['省医保局规财处'],
      省医保中心: ['省医保中心'],
      省医保局基金处: ['省医保局基金处'],
      '省医保局基金处 稽核中心': ['省医保局基金处', '稽核中心'],
      省医保局待遇处: ['省医保局待遇处'],
      省医保局价采处: ['省医保局价采处'],
      '省医保局各处室、单位': ['省医保局各处室、单位: several'],
      '省医保局规财处 基金处 稽核中心': ['省医保局规财处', '基金处 = 省医保局基金处', '稽核中心'],
    },
  ],
  [
    'cixi',
    {
      办公室: ['办公室'],
      制定处室: ['制定处室: unknown'],
      各处室: ['各处室: several'],
      基金监管科: ['基金监管科'],
      下属中心: ['下属中心: unknown'],
    },
  ],
  [
    'demo',
    {
      示例市医疗保障局: ['示例市医疗保障局: agency'],
      市医疗保障事务中心: ['市医疗保障事务中心'],
      办公室: ['办公室'],
      '机关党委（人事科）': ['机关党委（人事科）'],
      规划财务和法规科: ['规划财务和法规科'],
      医药服务管理科: ['医药服务管理科'],
      待遇保障科: ['待遇保障科'],
      医药价格和招标采购科: ['医药价格和招标采购科'],
      基金监督管理科: ['基金监督管理科'],
    },
  ],
]

test.each(catalogues)(
  '%s: its publishers and responsible departments are understood',
  async (slug, cells) => {
    const agency = await load(slug)
    const texts = new Set(
      agency.catalogue.items.flatMap(({ publisher, responsible }) =>
        [publisher, responsible].filter((text) => text !== null),
      ),
    )
    expect(
      Object.fromEntries([...texts].map((text) => [text, departmentsOf(text, agency).map(said)])),
    ).toEqual(cells)
  },
)
