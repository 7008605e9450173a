import type { StrapiApp } from '@strapi/strapi/admin'
import { understandingPanel } from './panel.tsx'

type AddPanels = (panels: readonly (typeof understandingPanel)[]) => void

// Strapi types the content manager's own functions as unknown.
const addsPanels = (value: unknown): value is AddPanels => typeof value === 'function'

/** Beside the form of an item stands how the system understands what is typed in it. */
export const registerUnderstanding = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  const add = app.getPlugin('content-manager').apis['addEditViewSidePanel']
  if (!addsPanels(add)) throw new Error('the content manager takes no side panels')
  add([understandingPanel])
}
