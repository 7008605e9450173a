import fc from 'fast-check'
import decodeQr from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { qrPath } from './qr-path.ts'

const scale = 4

/** Draws the path as a browser would, each line one module wide, and reads it as a camera does. */
const scanned = (address: string): string => {
  const { size, path } = qrPath(address)
  const width = size * scale
  const data = new Uint8Array(width * width * 3).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      data.fill(
        0,
        (row * width + Number(x) * scale) * 3,
        (row * width + (Number(x) + Number(length)) * scale) * 3,
      )
  return decodeQr({ width, height: width, data }, { timeLimit: 10_000 })
}

describe('an address as a QR code', () => {
  it.each([
    'http://127.0.0.1:4321/qilin/items/1/',
    'https://ybj.example.gov.cn/gongkai/ningbo-ciji/records/2024-01234/',
    `https://example.gov.cn/en/${'a'.repeat(500)}/`,
  ])('is read as what it was: %s', (address) => {
    expect(scanned(address)).toBe(address)
  })

  it('is read as what it was, whatever the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
        expect(scanned(address)).toBe(address)
      }),
      { numRuns: 40 },
    )
  })

  it('leaves four modules of paper on each side', () => {
    const { size, path } = qrPath('https://example.gov.cn/')
    const lines = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((line) => line.slice(1).map(Number))
    expect(lines.map((line) => `M${line[0]} ${line[1]}h${line[2]}`).join('')).toBe(path)
    expect(Math.min(...lines.map(([x = 0]) => x))).toBe(4)
    expect(Math.min(...lines.map(([, y = 0]) => y))).toBe(4)
    expect(Math.max(...lines.map(([x = 0, , length = 0]) => x + length))).toBe(size - 4)
    expect(Math.max(...lines.map(([, y = 0]) => y))).toBe(size - 5)
  })
})
