import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { agencyMarks } from '@gongkai/catalogue-core/page'
import { publicationIndex, publishedAgency } from './publication.ts'

/** Marks for the server pages that are notices or lead on. Answers how many. */
export const writeMarks = async (dist: URL): Promise<number> => {
  const marks = publicationIndex().agencies.flatMap(({ locale, slug }) =>
    agencyMarks(publishedAgency(locale, slug)),
  )
  for (const mark of marks) {
    const to = path.join(fileURLToPath(dist), mark.path)
    await mkdir(path.dirname(to), { recursive: true })
    await writeFile(to, mark.says)
  }
  return marks.length
}
