import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  movedPages,
  redirectsPath,
  succeededPages,
  type Absolute,
  type Moved,
} from '@gongkai/catalogue-core/page'
import { machineStrings } from '../strings/machine.ts'
import { htmlLang } from '../strings/strings.ts'
import { xml } from '../text/xml.ts'
import { publicationIndex, publishedAgency } from './publication.ts'

type Agency = ReturnType<typeof publishedAgency>

/**
 * What stands at an agency's old address for hosts that know nothing of redirects. Bare on purpose: nobody reads it longer
 * than a browser needs to go on.
 */
const page = ({ locale, name }: Agency, { to }: Moved, at: Absolute): string => {
  const t = machineStrings[locale]
  const url = xml(at(to))
  const title = xml(t.moved(name))
  return [
    '<!doctype html>',
    `<html lang="${htmlLang[locale]}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<meta http-equiv="refresh" content="0; url=${url}">`,
    `<link rel="canonical" href="${url}">`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    `<p>${xml(t.movedAbout)}<a href="${url}">${url}</a></p>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Leads from addresses that were to those that are. Answers how many. */
export const writeRedirects = async (dist: URL, at: Absolute): Promise<number> => {
  const redirects: Record<string, string> = {}
  for (const { locale, slug } of publicationIndex().agencies) {
    const agency = publishedAgency(locale, slug)
    for (const moved of movedPages(agency)) {
      redirects[moved.from] = moved.to
      const folder = path.join(fileURLToPath(dist), moved.from)
      await mkdir(folder, { recursive: true })
      await writeFile(path.join(folder, 'index.html'), page(agency, moved, at))
    }
    // Of items that went into others there are pages of the site's own.
    for (const { from, to } of succeededPages(agency)) redirects[from] = to
  }
  await writeFile(path.join(fileURLToPath(dist), redirectsPath), `${JSON.stringify(redirects)}\n`)
  return Object.keys(redirects).length
}
