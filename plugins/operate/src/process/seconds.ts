/** How long since: `12 秒` and `12 s`. */
export const secondsSince = (began: number): number => Math.round((Date.now() - began) / 1000)
