import type { Collected } from './collect.ts'
import type { PlaceOf } from './inspection.ts'
import { jpegSegments, pngChunks } from './picture-parts.ts'

/** Words in bytes that mix text and numbers, as EXIF does: four characters in a row and more. */
const wordsIn = (bytes: Buffer): string =>
  Array.from(bytes.toString('utf8').matchAll(/[\p{L}\p{N}\p{P} ]{4,}/gu), ([words]) => words.trim())
    .filter((words) => words.length >= 4)
    .join('\n')
    .slice(0, 20_000)

/** What a picture carries beside its pixels: each block of metadata under its name, with the words in it. */
export const readImage = (bytes: Buffer, collected: Collected, placeOf: PlaceOf): void => {
  const parts = [...(jpegSegments(bytes) ?? []), ...(pngChunks(bytes) ?? [])]
  for (const { start, end, metadata } of parts)
    if (metadata !== null)
      collected.text(placeOf('metadata', metadata), wordsIn(bytes.subarray(start, end)) || metadata)
}
