import type { PublishedAgency } from '../catalogue/agency.ts'
import { movedPages, recordPath, type Moved } from './paths.ts'
import { succeededPages } from './succession.ts'

/**
 * A file beside a page for the server that hands it out: `.withdrawn` says that the page is a notice and goes with 410,
 * `.moved` that it leads on and the address is answered with 301. A host that knows of neither shows the page, and that
 * is right too. Dot files: no server of the house gives them to anybody.
 */
interface Mark {
  /** Address of the file, under that of its page. */
  readonly path: string
  /** What stands in it, for people who look. */
  readonly says: string
}

export const withdrawnMark = '.withdrawn'
const movedMark = '.moved'

/** The mark of a page that leads on. */
export const movedMarks = (moved: readonly Moved[]): readonly Mark[] =>
  moved.map(({ from, to }) => ({ path: `${from}${movedMark}`, says: `301 ${to}\n` }))

/** Every mark that an agency's public content makes: like its pages, no more and no fewer may stand in a release. */
export const agencyMarks = (agency: PublishedAgency): readonly Mark[] => [
  ...agency.withdrawn.map((notice) => ({
    path: `${recordPath(agency, notice)}${withdrawnMark}`,
    says: '410\n',
  })),
  ...movedMarks([...movedPages(agency), ...succeededPages(agency)]),
]
