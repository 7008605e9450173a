import { allDestinations, subjects } from '@gongkai/catalogue-core/outbox'
import { hidden } from './kinds.ts'

/** One row per change the public can see, written in the transaction of the change: *look again at this*. */
export const change = {
  kind: 'collectionType',
  collectionName: 'catalogue_changes',
  info: { singularName: 'change', pluralName: 'changes', displayName: 'Change' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  attributes: {
    subject: { type: 'enumeration', enum: [...subjects], required: true },
    about: { type: 'string', required: true },
    language: { type: 'string' },
    at: { type: 'datetime', required: true },
  },
}

/** One row per change and destination; gone from the queue only when the destination has it. */
export const delivery = {
  kind: 'collectionType',
  collectionName: 'catalogue_deliveries',
  info: { singularName: 'delivery', pluralName: 'deliveries', displayName: 'Delivery' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [{ name: 'catalogue_deliveries_queue', columns: ['destination', 'state', 'due_at'] }],
  attributes: {
    changeId: { type: 'integer', required: true },
    destination: { type: 'enumeration', enum: [...allDestinations], required: true },
    state: { type: 'enumeration', enum: ['due', 'parked', 'done'], required: true },
    dueAt: { type: 'datetime', required: true },
    attempts: { type: 'integer', required: true, default: 0 },
    // How many of them were refusals of just this; null in rows of older versions.
    refusals: { type: 'integer', default: 0 },
    // Id of the hook that brought it to the rebuild service, which can be asked what became of it.
    hook: { type: 'string' },
    lastError: { type: 'text' },
    doneAt: { type: 'datetime' },
    claimedBy: { type: 'string' },
    claimedUntil: { type: 'datetime' },
  },
}
