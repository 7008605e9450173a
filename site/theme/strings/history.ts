import type { Locale } from '@gongkai/catalogue-core/catalogue'

const zhHans = {
  heading: '公开沿革',
  about: '自首次公开以来的发布和更改，新的在前；只说明哪些栏目有更改，不列出更改前的文字。',
  is: {
    released: '首次公开',
    changed: '更改后重新发布',
    withdrawn: '撤下，不再公开',
    releasedAgain: '重新公开',
  },
  fields: (names: readonly string[]) => `更改的栏目：${names.join('、')}`,
  extra: '其他栏目',
  call: '找谁问',
  from: {
    item: '本事项的电话：',
    department: '本事项没有写明可以拨打的电话，以下是负责科室的电话：',
    agency: '本事项和负责科室都没有写明可以拨打的电话，以下是机关的电话：',
    none: '本事项、负责科室和机关都没有在本站写明可以拨打的电话。',
  },
  guide: '其他联系方式见政府信息公开指南',
}

const en: typeof zhHans = {
  heading: 'History',
  about:
    'Releases and changes since it was first public, the newest first; it is said which columns changed, not what stood in them.',
  is: {
    released: 'First released',
    changed: 'Released with changes',
    withdrawn: 'Taken down',
    releasedAgain: 'Released again',
  },
  fields: (names) => `Changed: ${names.join(', ')}`,
  extra: 'other columns',
  call: 'Whom to call',
  from: {
    item: 'Telephone of this item:',
    department: 'The item prints no number one can call; this is its department’s:',
    agency: 'Neither the item nor its department has a number one can call; this is the agency’s:',
    none: 'Neither the item, its department nor the agency has a number here that one can call.',
  },
  guide: 'Other ways to reach the agency are in its disclosure guide',
}

const all: Readonly<Record<Locale, typeof zhHans>> = { 'zh-Hans': zhHans, en }

/** Words of an item's history, and of whom to call about it. */
export const historyStrings = (locale: Locale): typeof zhHans => all[locale]
