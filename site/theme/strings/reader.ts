import type { Locale } from '@gongkai/catalogue-core/catalogue'

const zhHans = {
  label: '阅读辅助',
  elder: '长者版',
  more: '阅读辅助',
  contrast: '配色',
  contrasts: { none: '标准', dark: '黑底白字', yellow: '黑底黄字' },
  pointer: '大鼠标指针',
  speech: '朗读',
  start: '朗读本页',
  pause: '暂停',
  resume: '继续',
  stop: '停止',
  speaking: '正在朗读',
  paused: '已暂停',
  ended: '朗读完毕',
  fault: '浏览器没有可用的语音，无法朗读。',
  reset: '恢复默认',
  kept: '以上选择只保存在您的浏览器里。',
  address: '本页网址：',
}

const en: typeof zhHans = {
  label: 'Reading aids',
  elder: 'Large print',
  more: 'Reading aids',
  contrast: 'Colours',
  contrasts: { none: 'Standard', dark: 'White on black', yellow: 'Yellow on black' },
  pointer: 'Large pointer',
  speech: 'Reading aloud',
  start: 'Read this page aloud',
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop',
  speaking: 'Reading aloud',
  paused: 'Paused',
  ended: 'The page has been read',
  fault: 'The browser has no voice that could read this.',
  reset: 'Reset',
  kept: 'What you choose is kept in your browser alone.',
  address: 'Address of this page:',
}

export const readerStrings: Readonly<Record<Locale, typeof zhHans>> = { 'zh-Hans': zhHans, en }
