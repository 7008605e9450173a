import type { Core } from '@strapi/strapi'
import { agencyNames, dashboardsOf } from '../duties/dashboards.ts'
import { inspectionRules } from '../duties/rules.ts'
import { agenciesSeenBy, type PanelUser } from '../duties/seen-by.ts'
import { dutiesRead } from '../panel/actions.ts'

interface Context {
  readonly state: { readonly user: PanelUser }
  readonly query: Readonly<Record<string, unknown>>
  body: unknown
}

/** How many agencies a page shows: a province's disclosure office looks at three thousand. */
const pageSize = 20

const pageOf = ({ page }: Context['query']): number => {
  const number = Number(page ?? 1)
  return Number.isSafeInteger(number) && number > 0 ? number : 1
}

/** What each agency of the person has due, missed and left to go quiet, and the inspection's rules it is measured by. */
export const dutiesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(context: Context) {
    const agencies = await agencyNames(strapi, await agenciesSeenBy(strapi, context.state.user))
    const page = pageOf(context.query)
    const shown = agencies.slice((page - 1) * pageSize, page * pageSize)
    const { source, stale, veto, statutes } = inspectionRules
    context.body = {
      dashboards: await dashboardsOf(strapi, shown, new Date()),
      page,
      pages: Math.max(1, Math.ceil(agencies.length / pageSize)),
      rules: { source, stale, veto, statutes },
    }
  },
})

export const dutiesRoutes = [
  {
    method: 'GET',
    path: '/duties',
    handler: 'duties.read',
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [dutiesRead] } },
      ],
    },
  },
]
