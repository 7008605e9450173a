import type { StrapiApp } from '@strapi/strapi/admin'
import { receiptPanel } from '../../receipt/side-panel.tsx'
import { reviewPanel } from './side-panel.tsx'
import { withoutPublish } from './without-publish.ts'

type AddPanels = (panels: (panels: readonly unknown[]) => readonly unknown[]) => void
type ChangeActions = (change: typeof withoutPublish) => void

// Strapi types the content manager's own functions as unknown.
const addsPanels = (value: unknown): value is AddPanels => typeof value === 'function'
const changesActions = (value: unknown): value is ChangeActions => typeof value === 'function'

/** 审查与签发 in the edit view, right under the buttons to save; and none of Strapi's buttons that would only refuse. */
export const registerReviewPanel = (app: Pick<StrapiApp, 'getPlugin'>): void => {
  const { apis } = app.getPlugin('content-manager')
  const [panels, actions, bulk] = [
    apis['addEditViewSidePanel'],
    apis['addDocumentAction'],
    apis['addBulkAction'],
  ]
  if (!addsPanels(panels) || !changesActions(actions) || !changesActions(bulk))
    throw new Error('the content manager takes no side panels or actions')
  panels(([first, ...rest]) => [...(first === undefined ? [] : [first]), reviewPanel, receiptPanel, ...rest])
  actions(withoutPublish)
  bulk(withoutPublish)
}
