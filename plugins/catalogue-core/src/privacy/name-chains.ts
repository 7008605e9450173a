import { disease } from './diseases.ts'
import { hitOf, shareOf } from './name-hit.ts'
import { isNameInColumn, isNameInText } from './person-name.ts'
import type { Hit } from './scanned.ts'

const word = '[\\u3400-\\u9fff]{2,16}(?:[·•][\\u3400-\\u9fff·•]{2,12})?'

/** A word, perhaps with its village or year of birth in brackets, and a sum. */
const chained = new RegExp(
  `(?<![\\u3400-\\u9fff·•])(${word})(?:\\([^()\\n]{1,20}\\))?[ :(]{0,2}(?:\\d[\\d,.]*|[一二三四五六七八九十百千万]+) ?(?:元|万元)[)]?`,
  'g',
)

/** What leads in the first name of a chain. */
const lead = /^.*(?:发放|给予|补助|救助|资助|慰问|奖励|处罚|罚款|其中|包括|支付|拨付|[给为向及和与])/

/** 「张三3000元、李四2000元」 within one sentence. */
const sentences = (text: string): readonly Hit[] => {
  const found = Array.from(text.matchAll(chained)).map((match) => {
    const words = match[1] ?? ''
    const bare = [words, words.replace(lead, '')]
    const sure = bare.find(isNameInText)
    const name = sure ?? bare.find(isNameInColumn) ?? ''
    const end = match.index + words.length
    return {
      sure: sure !== undefined,
      name,
      start: end - name.length,
      end,
      to: match.index + match[0].length,
    }
  })
  const chains: (typeof found)[] = []
  for (const one of found) {
    const chain = chains.at(-1)
    if (chain !== undefined && one.start - (chain.at(-1)?.to ?? 0) <= 3) chain.push(one)
    else chains.push([one])
  }
  return chains
    .filter((chain) => chain.length > 1 && shareOf(chain, ({ sure }) => sure) > 0.6)
    .flatMap((chain) =>
      chain.flatMap(({ name, start, end }) => (name === '' ? [] : [hitOf(name, start, end)])),
    )
}

const joined =
  /(?<![\u3400-\u9fff·•])[\u3400-\u9fff·•]{2,16}(?:(?:[、,] ?| {1,4}|\n)[\u3400-\u9fff·•]{2,12}){2,}/g
export const bearing =
  /\d ?(?:万?元)|补[助贴]|救助|资助|报销|低保|特困|罚款|慰问|确诊|住院|待遇|失信|(?:以下|下列|如下|公示)[^。]{0,12}(?:人员|名单|对象)|(?:人员|名单|对象)(?:如下|公示)/

/** 「张三、李四、王五等3人」 beside an amount or the like, or names and nothing else in a line: most of the words joined are names. */
const enumerations = (text: string): readonly Hit[] =>
  Array.from(text.matchAll(joined)).flatMap(({ index, 0: whole }) => {
    const around = text.slice(Math.max(0, index - 40), index + whole.length + 40)
    if (!bearing.test(around) && !disease.test(around)) return []
    const words = Array.from(whole.matchAll(/[\u3400-\u9fff·•]+/g)).map(({ index: at, 0: said }) => {
      const bare = said.replace(/(?:等|\d|[一二三四五六七八九十]+[人名户]).*$/, '')
      const either = [bare, bare.replace(lead, '')]
      const sure = either.find(isNameInText)
      const name = sure ?? either.find(isNameInColumn) ?? ''
      const from = index + at + bare.length - name.length
      return { sure: sure !== undefined, name, from }
    })
    if (words.length < 3 || shareOf(words, ({ sure }) => sure) < 2 / 3) return []
    return words.flatMap(({ sure, name, from }, i) =>
      // What leads in a list stands at its end, and what follows it at the other.
      name === '' || (!sure && (i === 0 || i === words.length - 1))
        ? []
        : [hitOf(name, from, from + name.length)],
    )
  })

/** Names that stand after one another, each with its sum or with nothing but a comma between them. */
export const namesInChains = (text: string): readonly Hit[] => [...sentences(text), ...enumerations(text)]
