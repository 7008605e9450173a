import type { Because } from './column-guess.ts'
import type { Meaning } from './heading-words.ts'

/** The usual heading of each meaning, for messages and for the screen where a person corrects them. */
export const meaningNames: Readonly<Record<Exclude<Meaning, 'way' | 'unknown'> | 'extra' | 'none', Because>> =
  {
    number: { 'zh-Hans': '序号', en: 'No.' },
    path: { 'zh-Hans': '公开事项', en: 'Item' },
    content: { 'zh-Hans': '公开内容', en: 'Content' },
    basis: { 'zh-Hans': '公开依据', en: 'Basis' },
    publisher: { 'zh-Hans': '公开主体', en: 'Publisher' },
    deadline: { 'zh-Hans': '公开时限', en: 'Deadline' },
    channels: { 'zh-Hans': '公开渠道', en: 'Channels' },
    attribute: { 'zh-Hans': '公开属性', en: 'Attribute' },
    form: { 'zh-Hans': '公开形式', en: 'Form' },
    audience: { 'zh-Hans': '公开对象', en: 'Audience' },
    responsible: { 'zh-Hans': '公开责任', en: 'Responsible' },
    phones: { 'zh-Hans': '联系电话', en: 'Phone' },
    extra: { 'zh-Hans': '附加栏目', en: 'Other column' },
    none: { 'zh-Hans': '不读取', en: 'Left out' },
  }
