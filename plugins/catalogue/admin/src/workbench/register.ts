import { Briefcase } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { workPath } from './addresses.ts'

/** 我的工作 and its link; it is what the panel opens with, in the place of Strapi's own first page. */
export const registerWorkbench = (app: Pick<StrapiApp, 'addMenuLink' | 'router'>): void => {
  app.addMenuLink({
    to: workPath,
    icon: Briefcase,
    intlLabel: { id: 'catalogue.work.title', defaultMessage: '我的工作 My work' },
    permissions: [],
    position: 1,
    Component: () => import('./work-page.tsx'),
  })
  // Typed as a function of the routes so far, which the type declares as one of several forms.
  app.router.addRoute((routes) =>
    routes.map((route) =>
      route.index === true
        ? { index: true, lazy: async () => ({ Component: (await import('./first-page.tsx')).FirstPage }) }
        : route,
    ),
  )
}
