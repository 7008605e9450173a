const digits = '〇一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Han characters that can stand in a printed number; ○ is how typists write 〇. */
export const hanNumerals = '〇○零一二三四五六七八九十百千'

const digitOf = (character: string): number => digits.indexOf(character.replace(/[○零]/u, '〇'))

/** `七十一` → 71, `七一一` → 711, `35` → 35; null for what is no number below ten thousand. */
export const readNumeral = (text: string): number | null => {
  if (/^\d{1,5}$/.test(text)) return Number(text)
  const characters = [...text]
  if (characters.length === 0 || characters.length > 9) return null
  if (characters.every((c) => digitOf(c) >= 0)) return Number(characters.map(digitOf).join(''))
  let sum = 0
  let pending: number | null = null
  let smallest = 10_000
  for (const character of characters) {
    const unit = units[character]
    if (unit === undefined) {
      const digit = digitOf(character)
      // Two digits side by side within a number that has units (七八十) is damage, not a number.
      if (digit < 0 || (pending !== null && pending !== 0)) return null
      pending = digit
    } else {
      if (unit >= smallest || pending === 0) return null
      sum += (pending ?? 1) * unit
      smallest = unit
      pending = null
    }
  }
  return sum + (pending ?? 0)
}
