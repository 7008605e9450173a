import type { Moved } from '@gongkai/catalogue-core/page'
import { machineStrings } from '../strings/machine.ts'
import { htmlLang } from '../strings/strings.ts'
import { xml } from '../text/xml.ts'
import { allShares } from './shares.ts'
import type { Site } from './site.ts'

type Share = ReturnType<typeof allShares>[number]

/**
 * What stands at an agency's old address for hosts that know nothing of redirects. Bare on purpose: nobody reads it longer
 * than a browser needs to go on.
 */
const page = ({ locale, name }: Share, { to }: Moved, { at }: Site): string => {
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

/** The page at an address that an agency once had; null where none had it. */
export const movedPage = (from: string, site: Site): string | null => {
  for (const share of allShares()) {
    const moved = share.moved.findLast((one) => one.from === from)
    if (moved !== undefined) return page(share, moved, site)
  }
  return null
}

/** Every former address with the present one; of items that went into others there are pages of the site's own. */
export const redirectsFile = (): string => {
  const redirects: Record<string, string> = {}
  for (const { moved, succeeded } of allShares())
    for (const { from, to } of [...moved, ...succeeded]) redirects[from] = to
  return `${JSON.stringify(redirects)}\n`
}
