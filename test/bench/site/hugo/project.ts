import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { itemName, PublishedAgency, readCitation, type Item } from '@gongkai/catalogue-core/catalogue'
import {
  agencyPath,
  basisCode,
  columnPath,
  columnsOfAgency,
  itemPath,
  recordPath,
} from '@gongkai/catalogue-core/page'
import * as v from 'valibot'
import { frameOf, templates } from './templates.ts'

const settings = {
  baseURL: 'http://127.0.0.1:4321/',
  languageCode: 'zh-CN',
  title: '政府信息公开目录',
  taxonomies: { basis: 'bases', matter: 'matters' },
  outputs: {
    home: ['HTML', 'RSS'],
    section: ['HTML', 'RSS'],
    taxonomy: ['HTML'],
    term: ['HTML'],
    page: ['HTML', 'JSON'],
  },
}

const page = (front: object, body = ''): string => `${JSON.stringify(front)}\n\n${body}`

/** Sections that only our own templates compute: days counted out, whom to ask, the address as a picture to scan. */
const computed = [
  /<section class="due".*?<\/section>/s,
  /<section aria-labelledby="call">.*?<\/section>/s,
  /<div class="print-address">.*?<\/svg>.*?<\/div>/s,
] as const

/** They are taken from the page that ours made. */
const computedIn = (html: string) => ({
  understood: /<div class="understood">.*?<\/div>(?=<\/dd>)/s.exec(html)?.[0] ?? '',
  computed: computed.map((section) => section.exec(html)?.[0] ?? '').join(''),
  matters: [...(/href="\/compare\/([a-z0-9-]+)\/"/g.exec(html)?.slice(1) ?? [])],
})

/** Columns are lists that our templates compute; there are seven to an agency, so they are given as they are. */
const mainOf = (html: string): string => /<main[^>]*>(.*?)<\/main>/s.exec(html)?.[1] ?? ''

const saidIn = (item: Item) => ({
  number: item.number,
  group: item.path.slice(0, -1).join(' › '),
  content: item.content,
  about: item.content.slice(0, 150),
  publisher: item.publisher,
  deadline: item.deadline,
  channels: item.channels,
  form: item.form,
  attribute: item.attribute,
  audience: item.audience,
  updated: item.updatedAt,
})

/** A project for Hugo that makes of the publication in `data` the pages that stand in `built`, where ours made them. */
export const writeHugo = async (data: string, built: string, to: string): Promise<void> => {
  const write = async (file: string, text: string): Promise<void> => {
    const at = path.join(to, file)
    await mkdir(path.dirname(at), { recursive: true })
    await writeFile(at, text)
  }
  const ours = (address: string): Promise<string> =>
    readFile(path.join(built, address.slice(1), 'index.html'), 'utf8')
  await write('config.json', JSON.stringify(settings))
  let framed = false
  const folder = path.join(data, 'agencies/zh-Hans')
  for (const name of await readdir(folder)) {
    const agency = v.parse(PublishedAgency, JSON.parse(await readFile(path.join(folder, name), 'utf8')))
    const { slug } = agency
    if (!framed)
      for (const [file, text] of Object.entries(templates(frameOf(await ours(agencyPath(agency))))))
        await write(file, text)
    framed = true
    const common = { agency: slug, agencyName: agency.name }
    await write(`content/${slug}/_index.html`, page({ title: agency.name, type: 'agency', ...common }))
    for (const column of columnsOfAgency(agency))
      await write(
        `content/${slug}/${column}.html`,
        column === 'catalogue'
          ? page({ title: `${agency.name}公开目录`, type: 'catalogue', ...common })
          : page(
              { title: `${agency.name} ${column}`, type: 'column', ...common },
              mainOf(await ours(columnPath(agency, column))),
            ),
      )
    const items = agency.catalogues.flatMap((catalogue) => catalogue.items)
    for (const item of items) {
      const basis = item.basis.map((text) => ({ text, code: basisCode(readCitation(text)) }))
      const records = agency.records
        .filter((record) => record.item === item.code)
        .map((record) => ({
          title: record.title,
          address: recordPath(agency, record),
          kind: record.kind,
          number: record.documentNumber,
          at: record.releasedAt,
        }))
      await write(
        `content/${slug}/items/${item.code}.html`,
        page({
          ...{ title: itemName(item), type: 'item', ...common, ...saidIn(item) },
          ...{ phones: item.phones.map(({ number }) => number), basis, records },
          bases: basis.map(({ code }) => code),
          ...computedIn(await ours(itemPath(agency, item))),
        }),
      )
    }
    for (const record of agency.records) {
      const { body, title, releasedAt, item: code, images: _, links: __, ...said } = record
      const under = items.find((item) => item.code === code)
      await write(
        `content/${slug}/records/${record.code}.html`,
        page(
          {
            ...{ title, type: 'record', ...common, ...said, about: said.summary },
            released: releasedAt.slice(0, 10),
            computed: computedIn(await ours(recordPath(agency, record))).computed,
            itemName: under === undefined ? null : itemName(under),
          },
          body,
        ),
      )
    }
  }
}
