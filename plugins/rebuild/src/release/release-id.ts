/** `20261124T100307123Z-3f2a9c1b`: the moment in UTC, then the beginning of the publication's digest. */
export const releaseIdPattern = /^\d{8}T\d{9}Z-[0-9a-f]{8}$/

const stamp = (moment: Date): string => moment.toISOString().replace(/[-:.]/g, '')

/** Ids sort by age even where the clock was put back: a new one is always after `newest`. */
export const releaseId = (now: Date, digest: string, newest: string | null): string => {
  const last = newest === null ? null : momentOf(newest)
  const moment = last !== null && last >= now.getTime() ? new Date(last + 1) : now
  return `${stamp(moment)}-${digest.slice(0, 8)}`
}

const momentOf = (id: string): number | null => {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-/.exec(id)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second, ms] = parts
  return Date.parse(
    `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.${ms ?? ''}Z`,
  )
}
