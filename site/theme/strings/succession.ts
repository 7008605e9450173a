import type { Locale } from '@gongkai/catalogue-core/catalogue'

interface SuccessionStrings {
  readonly title: string
  readonly into: string
  readonly split: string
  readonly items: string
}

/** The words at the address of an item that went into others. */
export const successionStrings: Readonly<Record<Locale, SuccessionStrings>> = {
  'zh-Hans': {
    title: '公开事项已调整',
    into: '本事项已并入下列事项，正在为您转到该事项的网址。没有自动转到的，请点击：',
    split: '本事项已并入或拆分为下列事项，请从中选择：',
    items: '并入或拆分后的事项',
  },
  en: {
    title: 'This item has changed',
    into: 'This item has been merged into the one below, and you are being taken to it. If not, go to:',
    split: 'This item has been merged into, or split up into, the items below. Choose one:',
    items: 'Items it went into',
  },
}
