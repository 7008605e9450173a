import type { StrapiApp } from '@strapi/strapi/admin'
import { reviewPath } from './addresses.ts'
import { showOneState } from './listing/one-state.ts'
import { stateColumn } from './listing/state-column.tsx'
import { registerReviewPanel } from './panel/register.ts'

/** The pages of a review and of its sheet. They are come to from the workbench, a list or an entry, and have no link of their own. */
export const registerReview = (app: Pick<StrapiApp, 'router'>): void => {
  app.router.addRoute([
    {
      path: `${reviewPath}/:kind/:about/:locale`,
      lazy: async () => ({ Component: (await import('./review-page.tsx')).default }),
    },
    {
      path: `${reviewPath}/:kind/:about/:locale/sheet/:number`,
      lazy: async () => ({ Component: (await import('./sheet/sheet-page.tsx')).default }),
    },
  ])
}

/** What the review adds to Strapi's own lists and forms. */
export const registerReviewInContent = (app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void => {
  registerReviewPanel(app)
  showOneState(document)
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', stateColumn)
}
