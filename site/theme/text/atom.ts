import type { FeedEntry } from '@gongkai/catalogue-core/page'
import { xml } from './xml.ts'

interface Feed {
  readonly language: string
  readonly title: string
  /** Whole addresses: of the feed, which is its id for ever, and of the page it belongs to. */
  readonly self: string
  readonly page: string
  /** Null where nothing of it carries a moment. */
  readonly updated: string | null
  readonly author: string
  readonly entries: readonly FeedEntry[]
  readonly at: (path: string) => string
}

// Atom wants a moment. One before the web tells every reader that there is nothing new.
const never = '1970-01-01T00:00:00.000Z'

const element = (name: string, text: string): string => `<${name}>${xml(text)}</${name}>`

/** A feed in Atom (RFC 4287). An entry's id is the address of its record, which never changes. */
export const atom = ({ language, title, self, page, updated, author, entries, at }: Feed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  ${element('title', title)}`,
    `  ${element('id', self)}`,
    `  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    `  ${element('updated', updated ?? never)}`,
    `  <author>${element('name', author)}</author>`,
    ...entries.map((entry) => {
      const url = at(entry.path)
      return [
        '  <entry>',
        `    ${element('title', entry.title)}`,
        `    ${element('id', url)}`,
        `    <link rel="alternate" type="text/html" href="${xml(url)}"/>`,
        `    ${element('published', entry.published)}`,
        `    ${element('updated', entry.updated)}`,
        ...(entry.author === author ? [] : [`    <author>${element('name', entry.author)}</author>`]),
        ...(entry.summary === null ? [] : [`    ${element('summary', entry.summary)}`]),
        '  </entry>',
      ].join('\n')
    }),
    '</feed>',
    '',
  ].join('\n')
