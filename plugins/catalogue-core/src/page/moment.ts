const shanghai = 8 * 60 * 60 * 1000

const two = (n: number): string => String(n).padStart(2, '0')

/** `2026-11-24 10:03` on the clocks of Asia/Shanghai, which has kept UTC+8 since 1991; null for what is no moment. */
export const clockTime = (moment: string): string | null => {
  const at = Date.parse(moment)
  if (Number.isNaN(at)) return null
  const local = new Date(at + shanghai)
  return `${local.toISOString().slice(0, 10)} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}

export const dayOf = (moment: string): string | null => clockTime(moment)?.slice(0, 10) ?? null

/** A moment as feeds and site maps write it, `2026-11-24T02:03:07.000Z`; null for what is no moment. */
export const isoMoment = (moment: string): string | null => {
  const at = Date.parse(moment)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

/** The latest of several; null where none is a moment. */
export const latestMoment = (moments: readonly string[]): string | null =>
  moments.reduce<string | null>((latest, moment) => {
    const iso = isoMoment(moment)
    return iso === null || (latest !== null && latest >= iso) ? latest : iso
  }, null)
