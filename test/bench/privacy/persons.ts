import type { Random } from './random.ts'

/** Names as a register would draw them: surnames by their share, some of them rare, given names of one or two characters. */
const common =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江'
const rare = [
  '逯',
  '仝',
  '邸',
  '仉',
  '覃',
  '阚',
  '欧阳',
  '司马',
  '上官',
  '尉',
  '竺',
  '揭',
  '练',
  '税',
  '佘',
  '蹇',
  '苟',
  '冶',
  '妥',
  '拜',
]
const given = [
  ...Array.from(
    '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志海燕文斌雪梅婷宇浩然子涵梓轩欣怡佳俊峰晓东春花福贵淑珍凤仪德全永康思源嘉诚一诺雨泽月琴云飞树根长生世昌',
  ),
]
const minority = ['阿依古丽·买买提', '吉克·阿牛', '扎西·顿珠', '沙马·拉哈']

export const person = (random: Random): string => {
  if (random.chance(40)) return random.pick(minority)
  const surname = random.chance(20)
    ? random.pick(rare)
    : random.pick(Array.from(common).slice(0, random.chance(2) ? 20 : 80))
  return surname + random.pick(given) + (random.chance(4) ? '' : random.pick(given))
}

export const illness = (random: Random): string =>
  random.pick([
    '尿毒症',
    '急性白血病',
    '肺癌',
    '2型糖尿病',
    '脑梗死',
    '冠心病',
    '系统性红斑狼疮',
    '慢性肾功能衰竭',
    '乳腺癌',
    '精神分裂症',
    '肝硬化',
    '股骨骨折',
    '血友病',
    '帕金森病',
    '胃恶性肿瘤',
    '高血压3级',
    '重型再生障碍性贫血',
    '脊髓性肌萎缩症',
    '急性胰腺炎',
    '多发性骨髓瘤',
    '法布雷病',
  ])

export const amount = (random: Random): string =>
  random.pick([
    `${1 + random.below(9)}${random.digits(3)}`,
    `${1 + random.below(9)}${random.digits(3)}.${random.digits(2)}`,
    `${1 + random.below(99)},${random.digits(3)}.00`,
    `${1 + random.below(9)}00`,
  ])

export const village = (random: Random): string =>
  random.pick(['城东街道', '青龙镇', '白马乡', '永和村二组', '龙泉社区', '金牛镇高坎村'])
export const hospital = (random: Random): string =>
  random.pick(['市人民医院', '县中医医院', '华西医院', '市第三人民医院', '镇中心卫生院'])
export const firm = (random: Random): string =>
  `${random.pick(['康健', '金泰', '华安', '石桥', '安康', '白云', '成达', '温馨'])}${random.pick(['大药房', '医药连锁', '门诊部', '医疗器械'])}有限公司`
