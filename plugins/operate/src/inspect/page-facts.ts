import type { PageFacts } from '@gongkai/catalogue-core/inspection'
import { Parser } from 'htmlparser2'

/** Elements whose address a browser loads by itself, and the attribute that holds it. */
const loading: Readonly<Record<string, string>> = {
  script: 'src',
  img: 'src',
  iframe: 'src',
  source: 'src',
  audio: 'src',
  video: 'src',
  embed: 'src',
  object: 'data',
}
const loadingLinks = /^(?:stylesheet|icon|preload|modulepreload)$/u

/** `/gk/qilin/` under `/gk` → `/qilin/`; what is not under it stays as it is. */
const withoutBase = (address: string, base: string): string =>
  base !== '' && address.startsWith(`${base}/`) ? address.slice(base.length) : address

/** Reads one page as it is served. Any text is read; `base` is the path the site stands under, without its last slash. */
export const pageFacts = (html: string, address: string, base = ''): PageFacts => {
  const metas = new Map<string, string>()
  const headings: string[] = []
  const links: string[] = []
  const loads: string[] = []
  let [lang, title, foot] = ['', '', '']
  let picturesWithoutWords = 0
  const open: string[] = []
  const within = (name: string): boolean => open.includes(name)
  const parser = new Parser({
    onopentag: (name, attributes) => {
      open.push(name)
      const loaded = attributes[loading[name] ?? '']
      if (loaded !== undefined && name in loading) loads.push(loaded)
      if (name === 'html') lang = attributes['lang'] ?? ''
      else if (name === 'meta') metas.set(attributes['name'] ?? '', attributes['content'] ?? '')
      else if (name === 'link' && loadingLinks.test(attributes['rel'] ?? ''))
        loads.push(attributes['href'] ?? '')
      else if (name === 'a') links.push(withoutBase(attributes['href'] ?? '', base))
      else if (name === 'h1') headings.push('')
      else if (name === 'img') {
        if (attributes['alt'] === undefined) picturesWithoutWords += 1
        if (within('footer')) foot += ` ${attributes['alt'] ?? ''} `
      }
    },
    ontext: (text) => {
      if (within('title') && !within('svg')) title += text
      if (within('h1')) headings[headings.length - 1] = `${headings.at(-1) ?? ''}${text}`
      if (within('footer')) foot += text
    },
    onclosetag: (name) => {
      const at = open.lastIndexOf(name)
      if (at >= 0) open.length = at
    },
  })
  parser.end(html)
  return {
    ...{ address, lang, title: title.trim(), metas, links, loads, picturesWithoutWords },
    headings: headings.map((heading) => heading.trim()),
    foot,
    noindex: (metas.get('robots') ?? '').includes('noindex'),
  }
}
