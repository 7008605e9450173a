import type { Locale } from '@gongkai/catalogue-core/catalogue'

const zhHans = {
  title: '关于本站',
  lead: '本站汇集各机关依法主动公开的目录和政府信息，供查阅、检索和下载。',
  sources: '内容来源',
  sourcesText: [
    '公开目录和政府信息由各机关编制、审查并发布，各页写明发布机构和日期。',
    '目录按机关自己的文件照录：栏目、名称、顺序和文字不作改动；对原文存疑之处另加说明。',
    '“系统的理解”由程序根据原文推算，仅供参考，以原文为准。',
    '已撤回的信息只保留题名、日期和撤回原因。',
  ],
  finding: '怎样查找',
  findingText: [
    '按机关：首页列出全部机关，各机关的页面有指南、制度、法定主动公开内容、年报和目录。',
    '按字词：可以用日常说法、拼音、文号、条款或电话号码检索。',
    '按依据：查看引用某一法律法规的所有事项。',
    '按事项：比较不同机关对同一事项的公开时限、主体和渠道。',
  ],
  reading: '阅读辅助与无障碍',
  readingText: [
    '页面右上角的“长者版”放大文字、行距和按钮；“阅读辅助”可换配色、放大鼠标指针、朗读本页。选择只保存在您的浏览器里。',
    '每个页面都可以只用键盘操作，支持读屏软件，放大到 400% 不需要左右滚动，没有弹窗。',
    '目录在窄屏上逐项显示，也可以随时换回原表；打印时自动排版。',
  ],
  data: '数据',
  dataText: '全部公开内容同时以机器可读的形式提供，不需要申请：',
  dataLinks: {
    feed: '全部机关的最新信息（Atom）',
    dcat: '目录清单（DCAT，JSON-LD）',
    sitemap: '全部页面地址（XML）',
  },
  schemas: '机关、目录、事项和信息的 JSON 格式说明：',
  map: '网站地图',
  site: '本站栏目',
  agencies: '各机关',
}

const en: typeof zhHans = {
  title: 'About this site',
  lead: 'The catalogues and records that agencies publish by law, to be read, searched and downloaded.',
  sources: 'Where the content comes from',
  sourcesText: [
    'Each agency compiles, reviews and publishes its own catalogue and records; every page names its publisher and dates.',
    'Catalogues stand as the agency’s own document prints them: columns, names, order and words unchanged. Doubts about the text are noted beside it.',
    'What the system understands of a text is computed by a program; the text itself is what counts.',
    'Of what was withdrawn only title, date and reason remain.',
  ],
  finding: 'How to find something',
  findingText: [
    'By agency: the home page lists all; each has its guide, rules, statutory disclosure, reports and catalogue.',
    'By words: everyday words, pinyin, document numbers, articles or telephone numbers.',
    'By law: every item that cites it.',
    'By matter: time limits, publishers and channels of several agencies side by side.',
  ],
  reading: 'Reading aids and accessibility',
  readingText: [
    '“Large print” at the top makes words, lines and buttons larger; “Reading aids” changes colours, enlarges the pointer and reads a page aloud. What you choose is kept in your browser alone.',
    'Every page can be used by keyboard alone and with a screen reader, and is read at 400 % without scrolling sideways. There are no pop-ups.',
    'On narrow screens catalogues are shown row by row, or as printed if you prefer; print has a layout of its own.',
  ],
  data: 'Data',
  dataText: 'Everything that is public is to be had by programs too, without asking:',
  dataLinks: {
    feed: 'The newest records of all agencies (Atom)',
    dcat: 'The list of catalogues (DCAT, JSON-LD)',
    sitemap: 'Addresses of all pages (XML)',
  },
  schemas: 'JSON Schemas of agencies, catalogues, items and records:',
  map: 'Site map',
  site: 'Pages of the site',
  agencies: 'Agencies',
}

export const aboutStrings: Readonly<Record<Locale, typeof zhHans>> = { 'zh-Hans': zhHans, en }
