import type { Locale } from '@gongkai/catalogue-core/catalogue'

const zhHans = {
  title: '样式与组件',
  about: '本页列出主题的每个组件及其各种状态，供核对外观、配色和无障碍。内容均为示例，不是公开信息。',
  colours: '颜色',
  type: '文字',
  forms: '表单与按钮',
  marks: '标识与提示',
  catalogue: '目录',
  item: '事项与信息',
  lists: '列表',
  scripts: '其他文字',
  scriptsAbout: '从右向左书写的维吾尔文和藏文，版式随书写方向变化。',
  chosen: '按钮（已选）',
  plain: '按钮（未选）',
  act: '主要按钮',
  notice: '提示文字：本文件已废止，仅供查阅。',
  unclear: '原文不清',
  lead: '导语：按机关查阅政府信息公开目录。',
  body: '正文：行政机关制作的政府信息，由制作该政府信息的行政机关负责公开。数字 0123456789 等宽，文号〔2026〕3号。',
  small: '小字：更新于 2026-11-24',
  note: '注释',
}

const en: typeof zhHans = {
  title: 'Styles and components',
  about:
    'Every component of the theme in each of its states, for looking at appearance, colours and accessibility. All content is made up.',
  colours: 'Colours',
  type: 'Type',
  forms: 'Forms and buttons',
  marks: 'Marks and notices',
  catalogue: 'Catalogue',
  item: 'Items and records',
  lists: 'Lists',
  scripts: 'Other scripts',
  scriptsAbout:
    'Uyghur, written from right to left, and Tibetan; the layout follows the direction of writing.',
  chosen: 'Button, chosen',
  plain: 'Button, not chosen',
  act: 'Main button',
  notice: 'A notice: this document is repealed and kept for reference.',
  unclear: 'unclear in the original',
  lead: 'A lead: read each agency’s disclosure catalogue.',
  body: 'Text: information is published by the agency that made it. Figures 0123456789 are of one width.',
  small: 'Small print: updated 2026-11-24',
  note: 'note',
}

export const styleStrings: Readonly<Record<Locale, typeof zhHans>> = { 'zh-Hans': zhHans, en }
