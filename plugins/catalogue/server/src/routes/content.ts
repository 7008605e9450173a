import { factories } from '@strapi/strapi'
import { uid } from '../content-types/kinds.ts'

interface Context {
  query: Record<string, unknown>
}

type Middleware = (context: Context, next: () => Promise<void>) => Promise<void>

/** Whatever the caller asks for: a token that may read is not a token that may see drafts. */
const published: Middleware = (context, next) => {
  context.query = { ...context.query, status: 'published' }
  return next()
}

/** Strapi's own default is to publish at once, which the guards refuse; a script means to save. */
const draftUnlessAsked: Middleware = (context, next) => {
  context.query = { status: 'draft', ...context.query }
  return next()
}

const middlewares = (middleware: Middleware) => ({ middlewares: [middleware] })

/** REST for whoever scripts against the CMS with an API token: reads what is published, writes drafts; the guards do the rest. */
const router = (name: string) =>
  factories.createCoreRouter(name as never, {
    config: {
      find: middlewares(published),
      findOne: middlewares(published),
      create: middlewares(draftUnlessAsked),
      update: middlewares(draftUnlessAsked),
    },
  })

const kinds = {
  agency: uid.agency,
  department: uid.department,
  catalogue: uid.catalogue,
  item: uid.item,
  record: uid.record,
  basis: uid.basis,
}

export const contentControllers = Object.fromEntries(
  Object.entries(kinds).map(([kind, name]) => [kind, factories.createCoreController(name as never)]),
)
export const contentRoutes = Object.fromEntries(
  Object.entries(kinds).map(([kind, name]) => [kind, router(name)]),
)
