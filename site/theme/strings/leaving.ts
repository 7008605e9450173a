import type { Locale } from '@gongkai/catalogue-core/catalogue'

interface LeavingStrings {
  readonly title: string
  readonly about: string
  readonly address: string
  readonly goOn: string
  readonly back: string
}

/** The words of the page that stands before a site of somebody else. */
export const leavingStrings: Readonly<Record<Locale, LeavingStrings>> = {
  'zh-Hans': {
    title: '您将离开本网站',
    about: '您要访问的不是政府网站，其内容由对方网站负责，与本网站无关。请核对网址后再继续。',
    address: '将要访问的网址',
    goOn: '继续访问',
    back: '返回本网站',
  },
  en: {
    title: 'You are leaving this site',
    about:
      'The address below is not a government site. What it holds is its owner’s, not ours. Check the address before you go on.',
    address: 'Address you are going to',
    goOn: 'Go on',
    back: 'Back to this site',
  },
}
