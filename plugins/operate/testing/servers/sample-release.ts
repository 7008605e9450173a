import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { switchTo, writeRelease } from '../site.ts'

export const page = `<!doctype html><p>${'公开目录 '.repeat(500)}</p>`
export const pdf = Buffer.from('%PDF-1.7 0123456789')
/** Larger than what our server reads at once. */
export const large = Buffer.from(Array.from({ length: 700_000 }, (_, at) => at % 251))
export const notice = `<!doctype html><p>${'已撤回 '.repeat(200)}</p>`

const withCopies = (path: string, content: string): Readonly<Record<string, string | Buffer>> => ({
  [path]: content,
  [`${path}.br`]: brotliCompressSync(content),
  [`${path}.gz`]: gzipSync(content),
})

/** As the rebuild service writes it: agencies are links to parts that releases share, what is of the whole site lies in it. */
export const writeSampleRelease = (dir: string): void => {
  // A part is a folder like a release; only its place differs.
  const part = join('..', 'parts', 'qilin-1')
  writeRelease(dir, part, {
    ...withCopies('index.html', page),
    'agency.json': '{"name":"麒麟区"}',
    'catalogue.json': JSON.stringify({ title: '麒麟区公开目录' }),
    'catalogue.xlsx': Buffer.from('PK'),
    'catalogue.csv': '\ufeff序号,公开事项\r\n',
    'feed.xml': '<feed/>',
    'items/1/index.html': '<p>item</p>',
    'items/8/index.html': '<meta http-equiv="refresh" content="0; url=/qilin/items/1/">',
    'items/8/.moved': '301 /qilin/items/1/\n',
    'records/1/index.html': '<p>record</p>',
    'records/1/record.json': '{}',
    'records/1/ab12.pdf': pdf,
    'records/1/cd34.html': '<script>alert(1)</script>',
    'records/1/ef56.png': Buffer.from('png'),
    'records/1/aa77.ofd': Buffer.from('ofd'),
    'records/1/bb88.docx': large,
    ...withCopies('records/2/index.html', notice),
    'records/2/.withdrawn': '410\n',
  })
  writeRelease(dir, '1', {
    ...withCopies('index.html', `${page}home`),
    ...withCopies('404.html', `<!doctype html><p>${'没有这一页 '.repeat(100)}</p>`),
    'robots.txt': 'User-agent: *\n',
    'redirects.json': JSON.stringify({ '/qilin-old/': '/qilin/', '/qilin/items/8/': '/qilin/items/1/' }),
    'qilin-old/index.html': '<meta http-equiv="refresh" content="0; url=/qilin/">',
    'qilin-old/.moved': '301 /qilin/\n',
    'empty/file.txt': 'x',
    'search/static/0123456789ab.json': '{}',
    'search/static/zh-Hans.json': '{}',
    ...withCopies('_astro/main.D1.css', `p{color:red}${' '.repeat(500)}`),
  })
  symlinkSync(join('..', '..', 'parts', 'qilin-1'), join(dir, 'releases', '1', 'qilin'))
  // Nobody writes such links; one that were there must lead nowhere. The first two lead out of SITE_DIR.
  symlinkSync('/etc', join(dir, 'releases', '1', 'to-etc'))
  symlinkSync('/etc/hostname', join(dir, 'releases', '1', 'to-hostname.txt'))
  symlinkSync('loop', join(dir, 'releases', '1', 'loop'))
  mkdirSync(join(dir, 'state'))
  writeFileSync(join(dir, 'state', 'hooks.jsonl'), 'ledger')
  symlinkSync(join('..', '..', 'state'), join(dir, 'releases', '1', 'to-state'))
  switchTo(dir, '1')
}
