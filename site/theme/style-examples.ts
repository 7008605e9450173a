import type { Choice, Phone } from '@gongkai/catalogue-core/catalogue'

/** Names of the custom properties that colours come from (styles/tokens.css). */
export const colours = [
  ...['accent', 'accent-strong', 'accent-wash', 'ink', 'ink-soft', 'ink-faint'],
  ...['rule', 'rule-strong', 'paper', 'wash', 'highlight', 'caution', 'caution-wash'],
] as const

/** A box of each kind: ticked, empty, lost. */
export const choices: readonly Choice[] = [
  { option: '政府网站', ticked: 'yes' },
  { option: '政府公报', ticked: 'no' },
  { option: '公开栏', ticked: 'unknown' },
]

export const chosen: readonly Choice[] = [{ option: '主动公开', ticked: 'yes' }]

/** A number to call, one with a label, one that its document cut off. */
export const phones: readonly Phone[] = [
  { label: null, number: '0000-1234500' },
  { label: '咨询电话', number: '0000-1234501' },
  { label: '监督举报电话', number: '0000-' },
]

/** Understood in whole, in part, and not at all. */
export const deadlines = [
  '自信息形成或者变更之日起20个工作日内；长期公示',
  '每月10日前公布上月变动情况',
  '按财政局统一要求时限公开',
] as const

/** Words in scripts that the interface does not speak yet: layouts must carry them all the same. */
export const scripts = [
  {
    lang: 'ug',
    name: 'ئۇيغۇرچە',
    rows: [
      ['مەزمۇن', 'ھۆكۈمەت ئۇچۇرلىرىنى ئاشكارىلاش مۇندەرىجىسى'],
      ['ئورۇن', 'داۋالاش كاپالىتى ئىدارىسى'],
      ['تېلېفون', '0000-1234500'],
    ],
  },
  {
    lang: 'bo',
    name: 'བོད་ཡིག',
    rows: [
      ['ནང་དོན།', 'སྲིད་གཞུང་གི་ཆ་འཕྲིན་མངོན་གསལ་གྱི་དཀར་ཆག'],
      ['ལས་ཁུངས།', 'སྨན་བཅོས་འགན་ལེན་ཅུའུ།'],
      ['ཁ་པར།', '0000-1234500'],
    ],
  },
] as const
