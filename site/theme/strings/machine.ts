import type { Locale } from '@gongkai/catalogue-core/catalogue'

const zhHans = {
  feed: '各机关最新政府信息',
  data: '本页数据（JSON）',
  catalog: '全部公开目录（DCAT）',
  moved: (name: string) => `${name}的网址已经更改`,
  movedAbout: '本页所在网址已经更改，正在为您转到新网址。没有自动转到的，请点击：',
}

type MachineStrings = typeof zhHans

const en: MachineStrings = {
  feed: 'New records of all agencies',
  data: 'Data of this page (JSON)',
  catalog: 'All catalogues (DCAT)',
  moved: (name) => `The address of ${name} has changed`,
  movedAbout: 'The address of this page has changed and you are being taken to the new one. If not, go to:',
}

/** What programs are told, and people who come by old addresses. */
export const machineStrings: Readonly<Record<Locale, MachineStrings>> = { 'zh-Hans': zhHans, en }
