import type { Locale } from '@gongkai/catalogue-core/catalogue'

const zhHans = {
  totals: '总计',
  records: '信息总数',
  inTime: '按期',
  late: '逾期',
  open: '无法计算',
  share: '按期比例',
  shareOf: (percent: number) => `${percent}%`,
  median: '从成文到发布（中位数）',
  medianOf: (days: number) => `${days} 天`,
  none: '—',
  noneSaid: '没有可计算的',
  byYear: '按发布年份',
  byItem: '按公开事项',
  year: '年份',
  item: '公开事项',
  list: '逐条',
  listAbout: '逾期的在前，其余按发布日期从新到旧。',
  left: (n: number) => `另有 ${n} 条较早的信息没有逐条列出，已计入以上各数。`,
  title: '信息',
  formed: '成文日期',
  due: '到期日',
  released: '发布日期',
  outcome: '结果',
  outcomes: {
    inTime: '按期',
    late: (days: number) => `逾期 ${days} 天`,
  },
  because: {
    noItem: '所属事项没有公开',
    noDeadline: '事项没有写明公开时限',
    noDate: '没有成文日期',
    notFromEvent: '事项的时限不从某一天起算',
    noCalendar: (year: number) => `待定：${year} 年放假安排尚未录入`,
  },
  how: '怎么算的',
  howAbout: [
    '到期日由所属事项写明的公开时限从成文日期（或机关填写的起算日期）起算，起算当天不计；工作日按国务院办公厅公布的放假安排计。',
    '发布日期由服务器在首次发布时记下，任何人不能改动。发布日期不晚于到期日的为按期，否则为逾期，逾期天数按自然日计。',
    '按期比例只计算有到期日的信息，向下取整；时限写得不明确、因情形而异或缺少日期的，不推测，列为无法计算。',
    '本页只用已公开的日期计算，任何人都可以据此核对。',
  ],
  empty: '该机关还没有在本站发布信息，因此没有可计算的时效。事项的公开时限见公开目录。',
  tableLabel: '时效表格，可左右滚动',
}

const en: typeof zhHans = {
  totals: 'In all',
  records: 'Records',
  inTime: 'In time',
  late: 'Late',
  open: 'Not computable',
  share: 'Share in time',
  shareOf: (percent) => `${percent}%`,
  median: 'Formation to release (median)',
  medianOf: (days) => `${days} day${days === 1 ? '' : 's'}`,
  none: '—',
  noneSaid: 'none to count',
  byYear: 'By year of release',
  byItem: 'By item',
  year: 'Year',
  item: 'Item',
  list: 'One by one',
  listAbout: 'Late ones first, the others from the newest release on.',
  left: (n) => `${n} earlier record${n === 1 ? ' is' : 's are'} not listed; the figures above count them.`,
  title: 'Record',
  formed: 'Formed',
  due: 'Due',
  released: 'Released',
  outcome: 'Outcome',
  outcomes: {
    inTime: 'in time',
    late: (days) => `${days} day${days === 1 ? '' : 's'} late`,
  },
  because: {
    noItem: 'its item is not public',
    noDeadline: 'its item prints no deadline',
    noDate: 'it has no date of formation',
    notFromEvent: 'the item’s deadline counts from no day',
    noCalendar: (year) => `pending: the holidays of ${year} have not been entered`,
  },
  how: 'How this is counted',
  howAbout: [
    'The due date follows from the deadline that the item prints, counted from the date of formation (or the date the agency gives to count from), which is not counted itself; working days are those of the holiday notices of the General Office of the State Council.',
    'The date of release is set by the server at the first release and can be changed by nobody. A release on the due date or before is in time; the days of a late one are natural days.',
    'The share counts only records with a due date and is rounded down; where a deadline is unclear, differs from case to case, or a date is missing, nothing is guessed.',
    'Only public dates are used, so that anybody can count the same.',
  ],
  empty:
    'The agency has published no record here yet, so there is nothing to count. The deadlines of its items are in the catalogue.',
  tableLabel: 'Table of timeliness, scrolls sideways',
}

const all: Readonly<Record<Locale, typeof zhHans>> = { 'zh-Hans': zhHans, en }

/** Words of 公开时效. */
export const timelinessStrings = (locale: Locale): typeof zhHans => all[locale]
