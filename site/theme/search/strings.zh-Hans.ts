/** What the search page says while it runs; apart from the other strings, because these travel to the browser. */
export const zhHans = {
  loading: '正在检索……',
  found: (n: number, q: string) => `“${q}”共找到 ${n} 条结果`,
  foundLooser: (q: string) => `没有找到与“${q}”完全相符的内容，以下为部分相符的结果`,
  shownOf: (shown: number, total: number) => `已显示前 ${shown} 条，共 ${total} 条。可用筛选缩小范围，或者`,
  more: '显示更多结果',
  understood: {
    words: '',
    phone: '按电话号码查找',
    documentNumber: '按文号查找',
    article: '按条款查找',
  },
  looser: {
    words: '部分词语相符的结果',
    phone: '本地号码相符的结果',
    documentNumber: '文号末段相符的结果',
    article: '法规名称相符的结果',
  },
  facet: { agency: '机关', category: '类别', type: '类型' },
  type: { item: '公开事项', record: '政府信息' },
  all: '全部',
  remove: (label: string) => `取消筛选：${label}`,
  emptyTitle: (q: string) => `没有找到与“${q}”相关的内容`,
  emptyNarrowed: '当前设有筛选条件，取消筛选后可能会有结果。',
  emptyClear: '取消全部筛选',
  emptyAdvice: [
    '换用更短或更常用的词，如“异地就医”“医疗救助”。',
    '文号请写年份和序号，如“国办发〔2019〕35号”或“711号”。',
    '电话号码至少输入连续四位数字。',
  ],
  emptyBrowse: '也可以直接查阅各机关的公开目录：',
  failedTitle: '检索暂时无法使用',
  failedText: '检索服务没有响应。各机关的公开目录仍可正常查阅：',
  retry: '重试',
  responsible: '公开责任',
  phones: '电话',
  basis: '依据',
  demo: '示例',
  validity: { amended: '已修改', expired: '失效', repealed: '废止', notYet: '尚未生效' } as Readonly<
    Record<string, string>
  >,
  title: (q: string) => `${q} · 检索`,
}

export type SearchStrings = typeof zhHans
