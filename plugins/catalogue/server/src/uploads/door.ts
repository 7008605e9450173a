import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Core } from '@strapi/strapi'
import { maySee } from './may-see.ts'
import { passFor, passLife, passName, readPass } from './pass.ts'
import { plainPath } from './plain-path.ts'

/** What we take of Koa's context. */
interface Context {
  readonly path: string
  readonly method: string
  readonly state: {
    readonly user?: { readonly id: number }
    readonly auth?: { readonly strategy?: { readonly name?: string } }
  }
  readonly cookies: {
    get(name: string): string | undefined
    set(name: string, value: string | null, options: object): void
  }
  readonly secure: boolean
  status: number
  body: unknown
  type: string
  set(header: string, value: string): void
}

// Shown in the panel; everything else is a file to keep, so that no upload runs as a page of the CMS.
const shown: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
}

const send = async (context: Context, folder: string, file: string): Promise<void> => {
  const place = path.join(folder, path.basename(file))
  const found = await stat(place).catch(() => null)
  if (found?.isFile() !== true) {
    context.status = 404
    return
  }
  const type = shown[path.extname(file).toLowerCase()]
  context.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  context.set('x-content-type-options', 'nosniff')
  context.set('cache-control', 'private, max-age=60')
  context.set('content-length', String(found.size))
  if (type === undefined) context.set('content-disposition', 'attachment')
  context.type = type ?? 'application/octet-stream'
  context.body = context.method === 'HEAD' ? null : createReadStream(place)
}

/** Gives whoever is logged in their pass, and takes it away when they leave. */
const keepPass = (strapi: Core.Strapi, context: Context, now: Date): void => {
  const options = { httpOnly: true, sameSite: 'strict', path: '/uploads', secure: context.secure }
  if (context.path === '/admin/logout') {
    context.cookies.set(passName, null, options)
    return
  }
  const { user, auth } = context.state
  if (user === undefined || auth?.strategy?.name !== 'admin') return
  if (context.path.startsWith('/api/')) return
  context.cookies.set(passName, passFor(strapi, user.id, now), { ...options, maxAge: passLife })
}

/**
 * Uploads belong to the records they hang on, which may never become public. Strapi serves them to whoever knows the name;
 * here only to people of their agency who are logged in. The public gets its own copies, from a release.
 */
export const uploadsDoor =
  (_config: unknown, { strapi }: { readonly strapi: Core.Strapi }) =>
  async (context: Context, next: () => Promise<void>): Promise<void> => {
    const asked = plainPath(context.path)
    const now = new Date()
    if (asked !== null && !/^\/uploads(?:\/|$)/i.test(asked)) {
      await next()
      keepPass(strapi, context, now)
      return
    }
    const file = asked?.slice('/uploads/'.length) ?? ''
    const person = readPass(strapi, context.cookies.get(passName), now)
    const reads = context.method === 'GET' || context.method === 'HEAD'
    if (!reads || person === null || !/^[\w.-]+$/.test(file) || !(await maySee(strapi, person, file))) {
      context.status = 404
      return
    }
    await send(context, path.join(strapi.dirs.static.public, 'uploads'), file)
  }
