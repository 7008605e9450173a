import type { Locale } from '@gongkai/catalogue-core/catalogue'

const zhHans = {
  navigation: '政府信息公开专栏',
  names: {
    guide: '政府信息公开指南',
    rules: '政府信息公开制度',
    disclosure: '法定主动公开内容',
    reports: '政府信息公开年报',
    catalogue: '公开目录',
    apply: '依申请公开',
    timeliness: '公开时效',
  },
  abouts: {
    guide: (agency: string) => `怎样查找和取得${agency}的政府信息，以及由谁承办。`,
    rules: (agency: string) => `${agency}为政府信息公开工作制定的制度。`,
    disclosure: (agency: string) => `${agency}主动公开的信息，按《政府信息公开条例》第二十条所列十五项编排。`,
    reports: (agency: string) => `${agency}各年度的政府信息公开工作年度报告。`,
    catalogue: (agency: string) => `${agency}的公开事项，按原文目录编排。`,
    apply: (agency: string) => `向${agency}申请公开政府信息：能申请什么、到哪里申请、怎么申请、多久答复。`,
    timeliness: (agency: string) => `${agency}公开的信息是否按期，只用已公开的日期计算。`,
  },
  inForce: { guide: '公开指南', rules: '现行制度', reports: '年度报告' },
  past: { guide: '以往的公开指南', rules: '已失效或废止的制度', reports: '已失效的报告' },
  none: {
    guide: '该机关没有在本站发布政府信息公开指南。以下是从其目录和已公开信息中能够得知的内容。',
    rules: '该机关没有在本站发布政府信息公开制度。',
    reports: '该机关没有在本站发布政府信息公开年报。',
  },
  law: {
    guide:
      '《政府信息公开条例》第十二条要求指南载明信息的分类、编排体系、获取方式，以及公开工作机构的名称、地址、时间、电话、传真和互联网联系方式。',
    rules: '《政府信息公开条例》第四条、第十七条要求行政机关建立健全信息公开的工作制度和公开审查机制。',
    reports:
      '《政府信息公开条例》第四十九条要求县级以上政府部门在每年1月31日前公布上一年度的年度报告，政府的年度报告在3月31日前公布。',
  },
  rows: '该机关目录中的有关事项',
  rowsAbout: '目录写明了由谁公开、何时公开。',
  noRows: '该机关的目录中也没有这一事项。',
  noCatalogue: '该机关还没有在本站发布公开目录。',
  ask: '可以向该机关询问：',
  askNobody: '该机关没有在本站填写联系方式。',
  deadline: (text: string) => `公开时限：${text}`,
  responsible: (text: string) => `负责科室：${text}`,
  facts: '公开工作机构',
  contact: {
    disclosureOffice: '公开工作机构',
    address: '办公地址',
    officeHours: '办公时间',
    phone: '联系电话',
    fax: '传真',
    email: '电子邮箱',
    applyUrl: '网上申请',
  },
  unknown: '没有在本站填写',
  classes: '信息的分类',
  classesAbout: '该机关的目录把公开事项分为：',
  arrangement: '编排体系',
  arrangementAbout: [
    '目录按机关原文的顺序和栏目编排，每个事项、每条信息都有固定的网址；信息另有索引号、文号、成文日期和发布日期。',
    '法定主动公开内容按《政府信息公开条例》第二十条的十五项编排。',
  ],
  channels: '获取方式',
  channelsAbout: '目录写明的公开渠道，以及写明该渠道的事项数：',
  channelsHere: '在本站可以检索、查阅和下载；没有公开的信息，可以依申请公开。',
  items: (n: number) => `${n} 个事项`,
}

const en: typeof zhHans = {
  navigation: 'Open government information',
  names: {
    guide: 'Disclosure guide',
    rules: 'Disclosure rules',
    disclosure: 'Statutory disclosure',
    reports: 'Annual disclosure reports',
    catalogue: 'Catalogue',
    apply: 'Disclosure on request',
    timeliness: 'Timeliness',
  },
  abouts: {
    guide: (agency) => `How to find and obtain the information of ${agency}, and who handles it.`,
    rules: (agency) => `The rules that ${agency} has made for its disclosure work.`,
    disclosure: (agency) =>
      `What ${agency} discloses of its own motion, by the fifteen items of article 20 of the Regulation on Open Government Information.`,
    reports: (agency) => `The annual reports of ${agency} on its disclosure work.`,
    catalogue: (agency) => `The items of ${agency}, arranged as in its own document.`,
    apply: (agency) => `Asking ${agency} for information: what, where, how, and how long it takes.`,
    timeliness: (agency) =>
      `Whether the information of ${agency} came out in time, counted from public dates alone.`,
  },
  inForce: { guide: 'Disclosure guide', rules: 'Rules in force', reports: 'Annual reports' },
  past: { guide: 'Earlier guides', rules: 'Rules no longer in force', reports: 'Reports no longer valid' },
  none: {
    guide:
      'This agency has published no disclosure guide here. Below is what can be told from its catalogue and from what is public.',
    rules: 'This agency has published no disclosure rules here.',
    reports: 'This agency has published no annual disclosure report here.',
  },
  law: {
    guide:
      'Article 12 of the Regulation on Open Government Information has a guide tell the classification and arrangement of information, how to obtain it, and the name, address, hours, telephone, fax and internet contact of the disclosure office.',
    rules:
      'Articles 4 and 17 of the Regulation on Open Government Information have agencies keep rules for their disclosure work and a review before release.',
    reports:
      'Article 49 of the Regulation on Open Government Information has departments at county level and above publish the report of the past year by 31 January; reports of governments are due by 31 March.',
  },
  rows: 'What the agency’s catalogue says of it',
  rowsAbout: 'The catalogue tells who publishes it, and by when.',
  noRows: 'The agency’s catalogue has no such item either.',
  noCatalogue: 'The agency has not published a catalogue here yet.',
  ask: 'The agency can be asked:',
  askNobody: 'The agency has entered no contact here.',
  deadline: (text) => `Deadline: ${text}`,
  responsible: (text) => `Responsible: ${text}`,
  facts: 'Disclosure office',
  contact: {
    disclosureOffice: 'Disclosure office',
    address: 'Address',
    officeHours: 'Office hours',
    phone: 'Phone',
    fax: 'Fax',
    email: 'E-mail',
    applyUrl: 'Apply online',
  },
  unknown: 'not entered here',
  classes: 'Classification',
  classesAbout: 'The agency’s catalogue sorts its items into:',
  arrangement: 'Arrangement',
  arrangementAbout: [
    'The catalogue keeps the order and the columns of the agency’s own document; every item and record has a permanent address, and records have an index number, a document number and the dates of formation and release.',
    'Statutory disclosure is arranged by the fifteen items of article 20 of the Regulation.',
  ],
  channels: 'How to obtain it',
  channelsAbout: 'Channels that the catalogue names, with the number of items that name them:',
  channelsHere:
    'Here everything can be searched, read and downloaded; what is not published can be applied for.',
  items: (n) => `${n} item${n === 1 ? '' : 's'}`,
}

const all: Readonly<Record<Locale, typeof zhHans>> = { 'zh-Hans': zhHans, en }

/** Words of an agency's 政府信息公开 column: its navigation, guide, rules and reports. */
export const columnStrings = (locale: Locale): typeof zhHans => all[locale]
