import { door, fileOf, seedCatalogue } from '../cms/import-door.ts'
import type { Panel } from '../real/panel.ts'
import type { Stack } from '../real/stack.ts'
import { found } from '../walk/ask-search.ts'
import { until } from '../real/until.ts'
import { published, type Thing } from './whereabouts.ts'

/** An item of the busy bureau: where its page is, and the phone by which it is told from all others. */
export interface BusyItem {
  readonly documentId: string
  readonly address: string
  readonly phone: string
}

const slug = 'busy'
const pageSize = 100
/** Of seven digits each, so that none is part of another. */
export const phoneOf = (n: number): string => `0998-${String(1_000_000 + n)}`

/** A bureau with so many items, all of them public and online: enough that ten people never touch the same one. */
export const busyBureau = async (it: Stack, editor: Panel, count: number): Promise<readonly BusyItem[]> => {
  const { items: rows, ...catalogue } = await seedCatalogue('cixi')
  const items = Array.from({ length: count }, (_, i) => ({
    ...(rows[i % rows.length] as (typeof rows)[number]),
    path: ['忙碌事项', `第${String(i + 1)}件忙碌事项`],
    phones: [{ label: null, number: phoneOf(i) }],
    merged: [],
  }))
  const here = door(it.cms, await it.secret('OPERATOR_TOKEN'))
  const done = await here.run(fileOf({ ...catalogue, items }, 'json'), {
    target: { agency: slug, name: '忙碌局' },
    decisions: { publish: true },
  })
  if (done.published !== count) throw new Error(`imported ${JSON.stringify(done)}`)
  const entries = []
  for (let page = 1; (page - 1) * pageSize < count; page += 1)
    entries.push(
      ...(await editor.find(
        'item',
        `page=${String(page)}&pageSize=${String(pageSize)}&sort=order:asc&filters[name][$endsWith]=件忙碌事项`,
      )),
    )
  const made = entries.map(({ documentId, code, phones }) => ({
    documentId,
    address: `/${slug}/items/${String(code)}/`,
    phone: (phones as readonly { readonly number: string }[])[0]?.number ?? '',
  }))
  const last = made.at(-1)
  if (made.length !== count || last === undefined) throw new Error(`found ${String(made.length)} items`)
  await until('the bureau to be online', async () => (await fetch(`${it.site}${last.address}`)).ok, 240)
  await until('the bureau to be found', async () => (await found(it.site, last.phone)).length === 1, 120)
  return made
}

/** Records of the demo agency that carry files; `words` is the name of the first, which holds its content. */
export const recordsWithFiles = async (
  it: Stack,
  count: number,
): Promise<readonly (Thing & { readonly documentId: string })[]> => {
  const demo = (await published(it)).find((agency) => agency.slug === 'demo' && agency.locale === 'zh-Hans')
  const held = (demo?.records ?? []).filter(({ attachments }) => attachments.length > 0)
  if (held.length < count) throw new Error(`only ${String(held.length)} records have files`)
  return held.slice(0, count).map(({ id, code, attachments }) => ({
    documentId: id,
    address: `/demo/records/${code}/`,
    files: ['record.json', ...attachments.map(({ file }) => file)],
    words: attachments[0]?.file ?? '',
  }))
}
