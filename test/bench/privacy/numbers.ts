import type { Random } from './random.ts'

/**
 * Numbers made by the rules of their standards, written anew here: the corpus must not be made by what it measures.
 * Areas are of all provinces, births from 1930 to 2019.
 */

const areas =
  '110105 120101 130104 140105 150102 210102 220103 230103 310101 320102 330102 340102 350102 360102 370102 410102 420102 430102 440103 450102 460105 500103 510104 511102 513401 520102 530302 540102 610102 620102 630102 640104 650102'.split(
    ' ',
  )

const two = (value: number): string => String(value).padStart(2, '0')

const birth = (random: Random): string =>
  `${1930 + random.below(90)}${two(1 + random.below(12))}${two(1 + random.below(28))}`

/** ISO 7064 MOD 11-2, by doubling from the left. */
const mod11 = (digits: string): string => {
  let rest = 0
  for (const digit of digits) rest = ((rest + Number(digit)) * 2) % 11
  const check = (12 - rest) % 11
  return check === 10 ? 'X' : String(check)
}

export const idNumber = (random: Random): string => {
  const body = random.pick(areas) + birth(random) + String(1 + random.below(999)).padStart(3, '0')
  return body + mod11(body)
}

/** An ID number with its last character wrong: typed by hand. */
export const mistypedId = (random: Random): string => {
  const id = idNumber(random)
  return id.slice(0, 17) + (id.endsWith('5') ? '6' : '5')
}

export const mobile = (random: Random): string =>
  random.pick(
    '134 135 136 137 138 139 150 151 152 157 158 159 182 183 187 188 198 130 131 132 155 156 185 186 133 153 177 180 181 189 199 191 166'.split(
      ' ',
    ),
  ) + random.digits(8)

const luhn = (digits: string): string => {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

export const bankCard = (random: Random): string => {
  const [start, length] = random.pick([
    ['622848', 19],
    ['621700', 19],
    ['621226', 19],
    ['621661', 19],
    ['622202', 19],
    ['622588', 16],
    ['621098', 19],
    ['621452', 19],
    ['625965', 16],
    ['436742', 16],
    ['552245', 16],
    ['356833', 16],
    ['603694', 17],
  ] as const)
  const body = start + random.digits(length - start.length - 1)
  return body + luhn(body)
}

const creditLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

export const creditCode = (random: Random): string => {
  const organisation = random.chance(2)
    ? `MA${random.digits(1)}${random.pick(Array.from('CDEFGHJK'))}${random.digits(4)}`
    : random.digits(8)
  const value = (letter: string): number => (/\d/.test(letter) ? Number(letter) : letter.charCodeAt(0) - 55)
  const sum = organisationWeights.reduce(
    (total, weight, at) => total + weight * value(organisation[at] ?? '0'),
    0,
  )
  const check = (11 - (sum % 11)) % 11
  const body =
    random.pick(['91', '92', '11', '12', '51', '52', '93']) +
    random.pick(areas) +
    organisation +
    (check === 10 ? 'X' : String(check))
  let weight = 1
  let total = 0
  for (const letter of body) {
    total += creditLetters.indexOf(letter) * weight
    weight = (weight * 3) % 31
  }
  return body + (creditLetters[(31 - (total % 31)) % 31] ?? '')
}

export const landline = (random: Random): string =>
  random.pick([
    `0833-2${random.digits(6)}`,
    `028-8${random.digits(7)}`,
    `0574-6${random.digits(7)}`,
    `(0874)3${random.digits(6)}`,
    `010 6${random.digits(7)}`,
    `021—6${random.digits(7)}转8${random.digits(2)}`,
    `2${random.digits(6)}`,
    `400-8${random.digits(2)}-${random.digits(4)}`,
    '12345',
    '12393',
    '96612',
  ])

export const plate = (random: Random): string =>
  random.pick(Array.from('川京浙云粤苏沪')) +
  random.pick(Array.from('ABCDEFL')) +
  random.pick([
    random.digits(5),
    `${random.pick(Array.from('ABCKMZ'))}${random.digits(4)}`,
    `D${random.digits(5)}`,
    `${random.digits(3)}${random.pick(Array.from('AKQ'))}${random.digits(1)}`,
  ])

export const passport = (random: Random): string =>
  random.pick([
    `E${random.digits(8)}`,
    `E${random.pick(Array.from('ABCDEFGH'))}${random.digits(7)}`,
    `G${random.digits(8)}`,
  ])

/** How somebody typed a number. */
export const typed = (random: Random, number: string): string => {
  const wide = (text: string): string =>
    text.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  const grouped = (by: string): string =>
    number.length === 11
      ? [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(by)
      : number.length === 18
        ? [number.slice(0, 6), number.slice(6, 14), number.slice(14)].join(by)
        : (number.match(/.{1,4}/g) ?? []).join(by)
  const half = Math.floor(number.length / 2)
  switch (random.below(14)) {
    case 0:
      return wide(number)
    case 1:
      return grouped(' ')
    case 2:
      return grouped('-')
    case 3:
      return grouped('　')
    case 4:
      return `${number.slice(0, half)}\u200b${number.slice(half)}`
    case 5:
      return `${number.slice(0, half)}\n${number.slice(half)}`
    default:
      return number
  }
}
