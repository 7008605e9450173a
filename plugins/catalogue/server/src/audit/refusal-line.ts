import { doorNames, type Folded, type Refusal } from '@gongkai/catalogue-core/review'
import type { Entry } from './entry.ts'

const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** Where it was refused, for whoever reads the line; an act of the review speaks for itself. */
const place = ({ act, door, does }: Refusal): string | null =>
  act !== 'door' || door === null
    ? null
    : [doorNames[door]['zh-Hans'], ...(does === null ? [] : [does])].join('：')

export const lineOf = (who: Entry['who'], refusal: Refusal, now: Date): Entry => {
  const { door, does, act, kind, about, language, version, agencyKey, title, codes } = refusal
  return {
    at: now.toISOString(),
    who,
    act,
    kind,
    about,
    language,
    version,
    agencyKey,
    title,
    reason: place(refusal),
    refused: codes,
    detail: { ...(door === null ? {} : { door }), ...(does === null ? {} : { does }) },
  }
}

/** The line that tells how often the same was refused again. */
export const countOf = (who: Entry['who'], { first, more, from, to }: Folded): Entry => {
  const line = lineOf(who, first, new Date(to))
  const since = new Date(from)
  const span = `${time.format(since)} — ${time.format(new Date(to))}`
  const again = `同样的请求又被拒绝 ${String(more)} 次（${span}）`
  return {
    ...line,
    reason: line.reason === null ? again : `${line.reason}；${again}`,
    detail: { ...line.detail, more, from: since.toISOString() },
  }
}
