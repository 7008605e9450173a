import { byRecord, type FileHit, type FilesFound, type RecordFiles } from '@gongkai/catalogue-core/search'
import { underBase } from '../base.ts'
import { element, marked } from './element.ts'
import { isEmpty, type ResultsView } from './results.ts'
import type { SearchStrings } from './strings.zh-Hans.ts'

type View = Pick<ResultsView, 't' | 'base' | 'found' | 'over'>

/** Records that stand open among the other results; the rest unfolds. */
const recordsShown = 3

const placeOf = ({ page, sheet }: FileHit, t: SearchStrings): string | null =>
  page !== null ? t.filePage(page) : sheet !== null ? t.fileSheet(sheet) : null

const fileElement = (hit: FileHit, { t, base }: View): HTMLElement => {
  const place = placeOf(hit, t)
  return element(
    'li',
    { class: 'file' },
    element(
      'p',
      { class: 'file-name' },
      element(
        'a',
        { href: underBase(base, hit.url) },
        marked(hit._formatted.title),
        place === null ? null : element('span', { class: 'file-place' }, ` ${place}`),
      ),
      element('span', { class: 'kind' }, hit.format),
    ),
    element('p', { class: 'excerpt' }, marked(hit._formatted.content)),
  )
}

const recordElement = ({ hits, more }: RecordFiles, view: View): HTMLElement | null => {
  const { t, base } = view
  const [first] = hits
  if (first === undefined) return null
  const validity = first.validity === null ? undefined : t.validity[first.validity]
  return element(
    'li',
    { class: 'hit' },
    element(
      'h3',
      {},
      element('a', { href: underBase(base, first.recordUrl) }, first.recordTitle),
      validity === undefined ? null : element('span', { class: 'validity-badge' }, validity),
      first.demo ? element('span', { class: 'demo-badge' }, t.demo) : null,
    ),
    element(
      'p',
      { class: 'where' },
      element('span', { class: 'agency' }, first.agencyName),
      first.place === '' ? null : element('span', {}, first.place),
    ),
    element('ul', { class: 'files' }, ...hits.map((hit) => fileElement(hit, view))),
    more === 0
      ? null
      : element('p', {}, element('a', { href: underBase(base, first.recordUrl) }, t.filesMoreOfRecord(more))),
  )
}

const list = (groups: readonly RecordFiles[], view: View): HTMLElement =>
  element('ol', { class: 'hits' }, ...groups.map((group) => recordElement(group, view)))

const section = ({ total, hits }: FilesFound, view: View): HTMLElement => {
  const { t } = view
  const groups = byRecord(hits)
  const rest = groups.slice(recordsShown)
  return element(
    'section',
    { class: 'in-files', 'aria-labelledby': 'in-files' },
    element('h2', { id: 'in-files' }, t.filesTitle),
    list(groups.slice(0, recordsShown), view),
    rest.length === 0
      ? null
      : element('details', {}, element('summary', {}, t.filesRest(rest.length)), list(rest, view)),
    hits.length >= total ? null : element('p', {}, t.filesTooMany(hits.length, total)),
  )
}

/**
 * What attachments say stands after what holds everything asked for and before what holds some of it. Where nothing else
 * was found it comes first: advice on other words is for those who found nothing at all.
 */
export const showFiles = (results: HTMLElement, found: FilesFound, view: View): void => {
  if (found.hits.length === 0) return
  const shown = section(found, view)
  const looser = results.querySelector(':scope > .looser')
  if (isEmpty(view)) results.prepend(shown)
  else if (looser === null) results.append(shown)
  else looser.before(shown)
}
