import type { Locale } from '@gongkai/catalogue-core/catalogue'

interface Section {
  readonly id: string
  readonly heading: string
  readonly points: readonly string[]
  readonly source: string
}

const zhHans: readonly Section[] = [
  {
    id: 'what',
    heading: '能申请什么',
    points: [
      '机关没有主动公开的政府信息，公民、法人和其他组织都可以申请。',
      '已经主动公开的，机关会告诉您到哪里查阅；申请前可以先在本站检索。',
      '国家秘密等依法不得公开的信息，以及公开会损害他人商业秘密、个人隐私的信息，依法不予公开或者区分处理后公开。',
    ],
    source: '《政府信息公开条例》第十三条至第十六条、第二十七条、第三十六条、第三十七条',
  },
  {
    id: 'content',
    heading: '申请要写明什么',
    points: [
      '您的姓名（单位名称）、身份证明和联系方式。',
      '所要信息的名称、文号，或者便于机关查找的其他特征。',
      '希望以什么形式取得信息，例如纸质或电子文件，邮寄或自取。',
    ],
    source: '《政府信息公开条例》第二十九条',
  },
  {
    id: 'time',
    heading: '多久答复',
    points: [
      '能够当场答复的，当场答复；不能的，自收到申请之日起20个工作日内答复。',
      '需要延长的，经机关公开工作机构负责人同意并告知您，最多再延长20个工作日。',
      '申请内容不明确的，机关在收到申请之日起7个工作日内一次告知您补正；答复期限自收到补正之日起算。',
      '机关征求第三方或其他机关意见所需的时间，不算在内。',
      '当面提交的，提交之日为收到之日；以邮寄、网络等方式提交的，按条例规定的签收或双方确认之日。',
    ],
    source: '《政府信息公开条例》第三十条至第三十三条',
  },
  {
    id: 'cost',
    heading: '要不要钱',
    points: ['不收费。只有申请的数量、频次明显超过合理范围的，可以收取信息处理费。'],
    source: '《政府信息公开条例》第四十二条',
  },
  {
    id: 'remedy',
    heading: '不服怎么办',
    points: [
      '认为机关没有依法公开的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。',
    ],
    source: '《政府信息公开条例》第五十一条',
  },
]

const en: readonly Section[] = [
  {
    id: 'what',
    heading: 'What can be asked for',
    points: [
      'Citizens, legal persons and other organisations may ask for government information that the agency has not published of its own motion.',
      'Where it is public already, the agency tells you where to find it; a search here may save the application.',
      'State secrets and other information that the law closes are not given; nor is what would harm trade secrets or the privacy of others, unless that part can be separated.',
    ],
    source: 'Regulation on Open Government Information, articles 13 to 16, 27, 36 and 37',
  },
  {
    id: 'content',
    heading: 'What an application holds',
    points: [
      'Your name or that of your organisation, proof of identity, and how to reach you.',
      'The title or document number of the information, or other features by which the agency can find it.',
      'The form in which you would like to have it: on paper or as a file, by post or in person.',
    ],
    source: 'Regulation, article 29',
  },
  {
    id: 'time',
    heading: 'How long it takes',
    points: [
      'At once where that is possible; otherwise within 20 working days of receipt.',
      'With the consent of the head of the disclosure office, and told to you, at most 20 working days more.',
      'Where an application is unclear, the agency tells you within 7 working days, once, what to add; the time for the answer then counts from the day your supplement is received.',
      'Time for asking third parties or other agencies is not counted.',
      'Handed in in person, it is received that day; by post or online, on the day of signing or of confirmation that the Regulation names.',
    ],
    source: 'Regulation, articles 30 to 33',
  },
  {
    id: 'cost',
    heading: 'What it costs',
    points: [
      'Nothing. Only where the number or frequency of applications is plainly beyond reason may a processing fee be charged.',
    ],
    source: 'Regulation, article 42',
  },
  {
    id: 'remedy',
    heading: 'If you disagree',
    points: [
      'You may complain to the next higher agency or to the department in charge of disclosure, apply for administrative reconsideration, or go to court, as the law provides.',
    ],
    source: 'Regulation, article 51',
  },
]

const labelsZh = {
  where: '到哪里申请',
  online: '网上申请',
  onlineGo: '打开网上申请页面',
  post: '邮寄',
  postTo: (agency: string, address: string) => `${address}，${agency}收（信封上注明“政府信息公开申请”）`,
  person: '当面提交',
  fax: '传真',
  email: '电子邮件',
  asking: '咨询电话',
  unknown: '该机关没有在本站填写申请地址和联系方式。可以先从下列途径询问：',
  onlineNone: '该机关没有在本站填写网上申请的网址。',
  source: '依据：',
  contents: '本页内容',
  rows: '该机关目录中的有关事项',
  agencyPage: '该机关的页面和科室电话',
  guide: '政府信息公开指南',
}

const labelsEn: typeof labelsZh = {
  where: 'Where to apply',
  online: 'Online',
  onlineGo: 'Open the page for applications',
  post: 'By post',
  postTo: (agency, address) => `${agency}, ${address} (marked “application for government information”)`,
  person: 'In person',
  fax: 'Fax',
  email: 'E-mail',
  asking: 'Phone for questions',
  unknown: 'The agency has entered no address for applications here. It can be asked through:',
  onlineNone: 'The agency has entered no address for online applications here.',
  source: 'Source: ',
  contents: 'On this page',
  rows: 'What the agency’s catalogue says of it',
  agencyPage: 'the agency’s page and the telephones of its departments',
  guide: 'the disclosure guide',
}

const sections: Readonly<Record<Locale, readonly Section[]>> = { 'zh-Hans': zhHans, en }
const labels: Readonly<Record<Locale, typeof labelsZh>> = { 'zh-Hans': labelsZh, en: labelsEn }

/** What the law says of applications, in plain words; our own, with the articles they follow. */
export const applySections = (locale: Locale): readonly Section[] => sections[locale]
export const applyStrings = (locale: Locale): typeof labelsZh => labels[locale]
