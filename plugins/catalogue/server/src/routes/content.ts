import { factories } from '@strapi/strapi'
import { uid } from '../content-types/kinds.ts'

interface Context {
  query: Record<string, unknown>
}

/**
 * REST for whoever scripts against the CMS with an API token. Reads answer with what is published, whatever the caller
 * asks for: a token that may read is not a token that may see drafts. Writes make drafts; the guards do the rest.
 */
const controller = (name: string) =>
  factories.createCoreController(name as never, () => ({
    async find(context: Context) {
      context.query = { ...context.query, status: 'published' }
      return super.find(context)
    },
    async findOne(context: Context) {
      context.query = { ...context.query, status: 'published' }
      return super.findOne(context)
    },
    // Strapi's own default is to publish at once, which the guards refuse; a script means to save.
    async create(context: Context) {
      context.query = { status: 'draft', ...context.query }
      return super.create(context)
    },
    async update(context: Context) {
      context.query = { status: 'draft', ...context.query }
      return super.update(context)
    },
  }))

const router = (name: string) => factories.createCoreRouter(name as never)

const kinds = {
  agency: uid.agency,
  department: uid.department,
  catalogue: uid.catalogue,
  item: uid.item,
  record: uid.record,
  basis: uid.basis,
}

export const contentControllers = Object.fromEntries(
  Object.entries(kinds).map(([kind, name]) => [kind, controller(name)]),
)
export const contentRoutes = Object.fromEntries(
  Object.entries(kinds).map(([kind, name]) => [kind, router(name)]),
)
