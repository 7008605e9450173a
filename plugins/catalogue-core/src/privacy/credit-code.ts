/** 统一社会信用代码, GB 32100—2015: department, category, area, organisation code (GB 11714, with its own check character), check character. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

const valueOf = (character: string): number => {
  const code = character.charCodeAt(0)
  return code <= 57 ? code - 48 : code - 55
}

/** GB 11714: letters count from A = 10 without a gap; 11 − sum mod 11, where 10 is written X and 11 is 0. */
const organisationCheck = (code: string): string => {
  const sum = organisationWeights.reduce((total, weight, at) => total + weight * valueOf(code[at] ?? '0'), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

const creditCheck = (code: string): string => {
  let weight = 1
  let sum = 0
  for (const character of code.slice(0, 17)) {
    sum += weight * alphabet.indexOf(character)
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}

/** Whether 18 characters are a credit code by both of their check characters. */
export const isCreditCode = (text: string): boolean => {
  const code = text.toUpperCase()
  if (
    !/^[1-9A-HJ-NY][1-59](?:10|1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])[0-9]{4}[0-9A-HJ-NPQRTUWXY]{10}$/.test(
      code,
    )
  )
    return false
  return organisationCheck(code.slice(8, 16)) === code[16] && creditCheck(code) === code[17]
}
