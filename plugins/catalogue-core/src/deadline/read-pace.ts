import { deed, readDeed } from './deed.ts'
import { readHead } from './head.ts'
import { end, reader, within, type Reader } from './reader.ts'
import type { Pace, RuleBody } from './rule.ts'
import { readScope, scope } from './scope.ts'

const need = '(?:根据|按照?|视)(?:工作|实际)?(?:需要|情况|实际|工作实际)'
const manner = '(?:予以|进行|主动|对外|向社会|向公众|上网|网上)*'
const publish = '(?:公开|公布|发布|公示)(?:信息)?'

const of =
  (rule: RuleBody): Parameters<typeof reader>[1] =>
  ({ of: words }) => {
    const scoped = readScope(words)
    return scoped === undefined ? null : { rule, of: scoped }
  }

/** 及时公开; 实时公开; 信息形成后及时公开: before it stands what it is for, or what it follows at once. */
export const readAtOnce: Reader = reader(
  `^(?<head>(?:${within}|（${within}{1,12}）){0,60}?)(?:应当?)?(?:及时|实时|即时|立即|立刻|第一时间|尽快)${manner}(?<deed>${publish}|更新)?${end}`,
  (groups) => {
    const words = groups['head']
    const follows = /[后起]$/u.test(words ?? '')
    // 及时更新 by itself is upkeep; 变更后立即更新 is a deadline.
    if (readDeed(groups) === 'update' && !follows) return null
    const head = follows ? readHead(words ?? '') : { of: readScope(words), after: [] }
    return head?.of === undefined
      ? null
      : { rule: { kind: 'atOnce', after: head.after, deed: readDeed(groups) }, of: head.of }
  },
)

/** 根据工作需要可随时公布; 适时公开; 不定期公开. */
export const readAnytime: Reader = reader(
  `^${scope}(?:(?:${need}，?)?可?(?:随时|适时|不定期|按需|酌情)${manner}(?:${publish})?|${need}${manner}${publish})${end}`,
  of({ kind: 'anytime' }),
)

/** 定期公开. */
export const readRegularly: Reader = reader(
  `^${scope}(?:应当?)?定期${manner}(?:${publish})?${end}`,
  of({ kind: 'regularly' }),
)

const paces: readonly (readonly [RegExp, Pace])[] = [
  [/不定期|适时|随时|按需|根据|视|按/u, 'asNeeded'],
  [/定期/u, 'regularly'],
  [/及时|实时|即时|动态|持续|同步/u, 'promptly'],
]

const pace = `(?<pace>不定期|定期|及时|实时|即时|动态|持续|适时|随时|按需|${need}(?:及时|适时|随时)?)`
const upkeep = '(?:动态)?(?:更新|调整|维护|完善|补充)'

/** 定期更新; 及时更新; 动态调整. */
export const readUpdate: Reader = reader(
  `^${scope}(?:应当?)?${pace}(?:予以|进行|做好)?${upkeep}(?:(?:和|、|与|并)?${upkeep})?(?:信息|内容|公开)?${end}`,
  (groups) => {
    const scoped = readScope(groups['of'])
    const found = paces.find(([pattern]) => pattern.test(groups['pace'] ?? ''))
    return scoped === undefined || found === undefined
      ? null
      : { rule: { kind: 'update', pace: found[1] }, of: scoped }
  },
)

/** 定期清理. */
export const readCleanUp: Reader = reader(
  `^${scope}(?:应当?)?${pace}(?:予以|进行)?(?:清理|撤下|下架|清除)${end}`,
  (groups) => {
    const scoped = readScope(groups['of'])
    const found = paces.find(([pattern]) => pattern.test(groups['pace'] ?? ''))
    return scoped === undefined || found === undefined
      ? null
      : { rule: { kind: 'cleanUp', pace: found[1] }, of: scoped }
  },
)

/** 与政策文件同步发布. */
export const readTogether: Reader = reader(
  `^${scope}与(?<with>${within}{1,30}?)(?:同步|同时|一并)${deed}${end}`,
  ({ of: words, with: other }) => {
    const scoped = readScope(words)
    return other === undefined || scoped === undefined
      ? null
      : { rule: { kind: 'together', with: other }, of: scoped }
  },
)
