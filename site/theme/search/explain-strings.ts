import type { Locale } from '@gongkai/catalogue-core/catalogue'

const zhHans = {
  title: '检索过程说明',
  understood: (kind: string) => `理解为：${kind}`,
  kinds: { nothing: '空', phone: '电话号码', documentNumber: '文号', article: '法规条款', words: '词语' },
  passes: '检索步骤',
  passHeads: ['序号', '作用', '检索词', '匹配方式', '检索字段'],
  role: { exact: '精确', loose: '宽松', alone: '单独一词', sound: '读音' },
  strategy: { all: '全部词语', frequency: '少见词优先' },
  groups: '问题涉及的词语',
  groupHeads: ['原词', '性质', '按这些词查找', '权重'],
  group: { literal: '照原词', known: '正式用语', meant: '日常说法', near: '相近说法', asked: '所问方面' },
  score: (score: string, share: string) => `得分 ${score}，符合程度 ${share}`,
  foundBy: (pass: number, at: number) => `由第 ${pass} 步找到，排在第 ${at} 位`,
  speaksOf: (said: string, as: string, field: string, worth: string) =>
    said === as ? `${field}有“${said}”：+${worth}` : `${field}有“${as}”，即“${said}”：+${worth}`,
  field: {
    title: '名称',
    keywords: '关键词',
    path: '类别',
    agency: '机关',
    content: '内容',
    basis: '依据',
    responsible: '责任科室',
  },
  cites: (basis: string, worth: string) => `依据《${basis}》载有所问条款：+${worth}`,
  sounds: (worth: string) => `读音相同：+${worth}`,
  titleFits: (worth: string) => `名称与所问相近：+${worth}`,
  demo: '示例机关，排在真实机关之后',
}
export type ExplainStrings = typeof zhHans

const en: ExplainStrings = {
  title: 'How this search was done',
  understood: (kind) => `Understood as: ${kind}`,
  kinds: {
    nothing: 'nothing',
    phone: 'phone number',
    documentNumber: 'document number',
    article: 'article of a law',
    words: 'words',
  },
  passes: 'Passes',
  passHeads: ['No.', 'Role', 'Asked', 'Matching', 'Fields'],
  role: { exact: 'exact', loose: 'loose', alone: 'one word alone', sound: 'sound' },
  strategy: { all: 'all words', frequency: 'rare words first' },
  groups: 'What the question speaks of',
  groupHeads: ['Said', 'Kind', 'Looked for', 'Weight'],
  group: {
    literal: 'as it stands',
    known: 'official word',
    meant: 'everyday word',
    near: 'near an everyday word',
    asked: 'what is asked of it',
  },
  score: (score, share) => `Score ${score}, share of the question ${share}`,
  foundBy: (pass, at) => `Found by pass ${pass} at place ${at}`,
  speaksOf: (said, as, field, worth) =>
    said === as ? `${field} has “${said}”: +${worth}` : `${field} has “${as}”, meant by “${said}”: +${worth}`,
  field: {
    title: 'Name',
    keywords: 'Keywords',
    path: 'Category',
    agency: 'Agency',
    content: 'Content',
    basis: 'Basis',
    responsible: 'Responsible office',
  },
  cites: (basis, worth) => `Basis “${basis}” has the article: +${worth}`,
  sounds: (worth) => `Sounds the same: +${worth}`,
  titleFits: (worth) => `The name is close to what was asked: +${worth}`,
  demo: 'Demo agency: after every real one',
}

export const explainStrings: Readonly<Record<Locale, ExplainStrings>> = { 'zh-Hans': zhHans, en }
