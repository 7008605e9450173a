const mask = (1n << 64n) - 1n
const offset = 0xcbf29ce484222325n
const prime = 0x100000001b3n

// Lower case, and nothing that reads like something else: no i, l, o, u.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 12

const hash = (text: string): bigint => {
  let sum = offset
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    sum = ((sum ^ BigInt(unit & 0xff)) * prime) & mask
    sum = ((sum ^ BigInt(unit >> 8)) * prime) & mask
  }
  // FNV-1a leaves neighbours alike in their upper bits, of which the code is made: mixed once more.
  sum = ((sum ^ (sum >> 33n)) * 0xff51afd7ed558ccdn) & mask
  sum = ((sum ^ (sum >> 33n)) * 0xc4ceb9fe1a85ec53n) & mask
  return sum ^ (sum >> 33n)
}

/**
 * Twelve characters that stand for a text in an address, the same on every site and in every build. Sixty bits: among a
 * million texts two share a code once in two million sites. A text's words would be no address: titles of laws are long,
 * and as percent signs three times as long.
 */
export const addressCode = (text: string): string => {
  let rest = hash(text)
  let code = ''
  for (let i = 0; i < length; i += 1) {
    code += alphabet[Number(rest & 31n)] ?? ''
    rest >>= 5n
  }
  return code
}
