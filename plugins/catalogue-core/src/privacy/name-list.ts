import { disease } from './diseases.ts'
import { bearing, namesInChains } from './name-chains.ts'
import { namesInLines } from './name-lines.ts'
import type { Detector, Hit } from './scanned.ts'

// Three names and two commas; most cells of a table are shorter.
const shortest = 8

export const findNameLists: Detector = ({ text }) => {
  if (text.length < shortest) return []
  if (!/\d|[一二三四五六七八九]/.test(text) && !bearing.test(text) && !disease.test(text)) return []
  const hits = new Map<number, Hit>()
  for (const hit of [...namesInLines(text), ...namesInChains(text)]) hits.set(hit.start, hit)
  return [...hits.values()]
}
