import type { Locale } from '../catalogue/ids.ts'
import { datedWords, monthlyWords, periodicWords, yearlyWords } from './date-rule-words.ts'
import type { Rule, RuleBody } from './rule.ts'
import { paces, periodWords, two, type Words } from './unit-words.ts'
import { aheadWords, atOnceWords, markValidityWords, withinWords } from './within-words.ts'

const displayWords = ({ min, max }: Extract<RuleBody, { kind: 'display' }>): Words => {
  const least = min === null ? null : periodWords(min)
  const most = max === null ? null : periodWords(max)
  if (least !== null && most !== null)
    return least['zh-Hans'] === most['zh-Hans']
      ? two(`公示 ${least['zh-Hans']}`, `on display for ${least.en}`)
      : two(
          `公示期最短 ${least['zh-Hans']}，最长 ${most['zh-Hans']}`,
          `on display for at least ${least.en} and at most ${most.en}`,
        )
  if (least !== null) return two(`公示期不少于 ${least['zh-Hans']}`, `on display for at least ${least.en}`)
  return two(`公示期不超过 ${most?.['zh-Hans'] ?? ''}`, `on display for at most ${most?.en ?? ''}`)
}

const bodyWords = (rule: RuleBody): Words => {
  switch (rule.kind) {
    case 'within':
      return withinWords(rule)
    case 'markValidity':
      return markValidityWords(rule)
    case 'ahead':
      return aheadWords(rule)
    case 'yearly':
      return yearlyWords(rule)
    case 'monthly':
      return monthlyWords(rule)
    case 'dated':
      return datedWords(rule)
    case 'periodic':
      return periodicWords(rule)
    case 'atOnce':
      return atOnceWords(rule)
    case 'anytime':
      return two('根据工作需要随时公开', 'published whenever needed')
    case 'regularly':
      return two('定期公开', 'published at regular intervals')
    case 'together':
      return two(`与${rule.with}同步公开`, `published together with “${rule.with}”`)
    case 'asOtherRulesSay':
      return two(`按“${rule.words}”执行`, `as other rules say (“${rule.words}”)`)
    case 'exception':
      return two('法律法规另有规定的，从其规定', 'unless laws or regulations say otherwise')
    case 'stay':
      return two('长期公开', 'kept public permanently')
    case 'display':
      return displayWords(rule)
    case 'notShown':
      return two('不予公示', 'not put on display')
    case 'cleanUp':
      return two(`${paces[rule.pace]['zh-Hans']}清理`, `cleared away ${paces[rule.pace].en}`)
    case 'update':
      return two(`${paces[rule.pace]['zh-Hans']}更新`, `updated ${paces[rule.pace].en}`)
    case 'sameAsAbove':
      return two('与上一行相同', 'as the row above')
    case 'length': {
      const length = periodWords(rule.length)
      return two(`${length['zh-Hans']}（原文未说明用途）`, `${length.en} (the text does not say what for)`)
    }
  }
}

/** A rule in plain words, for the item's page. */
export const ruleWords = (rule: Rule | (RuleBody & Pick<Rule, 'of'>), locale: Locale): string => {
  const words = bodyWords(rule)[locale]
  if (rule.of === null) return words
  return locale === 'zh-Hans' ? `${rule.of}：${words}` : `“${rule.of}”: ${words}`
}
