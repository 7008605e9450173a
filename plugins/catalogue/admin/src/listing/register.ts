import type { StrapiApp } from '@strapi/strapi/admin'
import { cells } from './cells.tsx'
import { fieldHelp } from './field-help.tsx'
import { filterLabels } from './filter-labels.ts'
import { listColumns } from './list-columns.ts'

export const registerListing = (app: Pick<StrapiApp, 'registerHook'>): void => {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', listColumns(cells))
  app.registerHook('Admin/CM/pages/ListView/inject-in-filters', filterLabels)
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', fieldHelp)
}
