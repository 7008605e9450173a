import { randomBytes } from 'node:crypto'
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Core } from '@strapi/strapi'

/**
 * Loads the five catalogues and the demo agency into the CMS's database by the product's own import path, and makes the
 * demo accounts. Run again, it changes nothing that an editor touched. Needs the CMS's environment; the CMS itself
 * may not be running (SQLite has one writer).
 */
const here = import.meta.dirname
const root = path.dirname(here)
const dataDir = path.resolve(root, process.env['DATA_DIR'] ?? '.data')

interface Account {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly role: string
}

const people = [
  {
    email: 'admin@demo.example',
    name: '管理员',
    role: 'strapi-super-admin',
    roleName: '系统管理员 Administrator',
  },
  { email: 'editor@demo.example', name: '经办人', role: 'gongkai-editor', roleName: '经办人 Editor' },
  { email: 'reviewer@demo.example', name: '审查人', role: 'gongkai-reviewer', roleName: '审查人 Reviewer' },
  { email: 'signer@demo.example', name: '签发人', role: 'gongkai-signer', roleName: '签发人 Signer' },
  {
    email: 'office@demo.example',
    name: '政务公开办',
    role: 'gongkai-office',
    roleName: '政务公开办 Disclosure office',
  },
  {
    email: 'webmaster@demo.example',
    name: '网站管理员',
    role: 'gongkai-webmaster',
    roleName: '网站管理员 Webmaster',
  },
]

// Strapi wants a capital, a small letter and a digit; the rest is chance.
const newPassword = (): string => `Gk1${randomBytes(12).toString('base64url')}`

interface Services {
  importer: {
    commit(document: unknown, options: object): Promise<Readonly<Record<string, unknown>>>
  }
  accounts: { ensure(accounts: readonly Account[]): Promise<readonly string[]> }
}

const startStrapi = async (): Promise<Core.Strapi> => {
  process.env['RELAY'] = 'false'
  const app = path.join(root, 'cms')
  process.chdir(app)
  // Strapi is CommonJS and cannot be imported as a module; the app's own copy is asked for.
  const { createStrapi } = createRequire(path.join(app, 'package.json'))('@strapi/strapi') as {
    readonly createStrapi: (options: object) => Core.Strapi
  }
  return createStrapi({ appDir: app, distDir: path.join(app, 'dist'), serveAdminPanel: false }).load()
}

const service = <K extends keyof Services>(strapi: Core.Strapi, name: K): Services[K] =>
  strapi.plugin('catalogue').service(name) as unknown as Services[K]

const seedAgencies = async (strapi: Core.Strapi): Promise<void> => {
  const folder = path.join(here, 'catalogues')
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
    const document: unknown = JSON.parse(await readFile(path.join(folder, file), 'utf8'))
    const report = await service(strapi, 'importer').commit(document, {
      publish: true,
      attachments: path.join(here, 'attachments'),
    })
    process.stdout.write(`  ${JSON.stringify(report)}\n`)
  }
}

const seedAccounts = async (strapi: Core.Strapi): Promise<void> => {
  const accounts = people.map((person) => ({ ...person, password: newPassword() }))
  const made = await service(strapi, 'accounts').ensure(accounts)
  if (made.length === 0) return
  const at = path.join(dataDir, 'credentials.json')
  const known = await readFile(at, 'utf8').catch(() => '{"accounts":[]}')
  const before = (JSON.parse(known) as { accounts: readonly { email: string }[] }).accounts
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await writeFile(
    `${at}.new`,
    `${JSON.stringify({ accounts: [...before.filter((a) => !made.includes(a.email)), ...accounts.filter((a) => made.includes(a.email))] }, null, 2)}\n`,
    { mode: 0o600 },
  )
  await rename(`${at}.new`, at)
}

const strapi = await startStrapi()
try {
  await seedAgencies(strapi)
  await seedAccounts(strapi)
} finally {
  await strapi.destroy()
}
