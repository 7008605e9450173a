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
