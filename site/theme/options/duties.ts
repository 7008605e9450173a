import { both } from './fault.ts'
import type { Options } from './schema.ts'

type Duty = Exclude<keyof Options['site'], 'name' | 'description' | 'domain'>

interface Rule {
  readonly zh: string
  readonly en: string
  readonly by: string
}

const guide = '《政府网站发展指引》国办发〔2017〕47号'

/** What must stand at the foot of a government site, by the option that brings it. */
const rules: Readonly<Record<Duty, Rule>> = {
  mark: { zh: '党政机关网站标识', en: 'the mark of party and government sites', by: guide },
  correction: { zh: '“我为政府网站找错”入口', en: 'the entrance for reporting errors', by: guide },
  idCode: { zh: '网站标识码', en: 'the identification code of the site', by: guide },
  organiser: { zh: '主办单位', en: 'the organiser', by: guide },
  contact: { zh: '联系方式', en: 'how to reach the organiser', by: guide },
  icp: { zh: 'ICP 备案号', en: 'the ICP number', by: '《互联网信息服务管理办法》' },
  police: {
    zh: '公安备案号',
    en: 'the public security number',
    by: '《计算机信息网络国际联网安全保护管理办法》',
  },
}

/** The duties of the footer that the options do not meet, each as the warning that a build gives. */
export const unmetDuties = ({ site }: Pick<Options, 'site'>): readonly string[] =>
  (Object.keys(rules) as readonly Duty[])
    .filter((duty) => site[duty] === null)
    .map((duty) => {
      const { zh, en, by } = rules[duty]
      return both(
        `页脚缺少${zh}（${by}），请设置选项 site.${duty}`,
        `the footer lacks ${en} (${by}): set the option site.${duty}`,
      )
    })
