import { dutyStates } from '@gongkai/catalogue-core/duty'
import { hidden, longLine } from './kinds.ts'

/** What an item owes for a period: made when the period begins, kept when it is over. */
export const task = {
  kind: 'collectionType',
  collectionName: 'catalogue_tasks',
  info: { singularName: 'task', pluralName: 'tasks', displayName: 'Task' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    { name: 'catalogue_tasks_key', columns: ['key'], type: 'unique' },
    { name: 'catalogue_tasks_agency', columns: ['agency_key'] },
  ],
  attributes: {
    // Item and period, `abc:2026-11`: two processes that make the same task make one.
    key: { type: 'string', required: true },
    agencyKey: { type: 'string', required: true },
    itemKey: { type: 'string', required: true },
    period: { type: 'string', required: true },
    dueOn: { type: 'date', required: true },
    state: { type: 'enumeration', enum: [...dutyStates], required: true },
    // Document id of the record that fulfilled it, and its release.
    doneBy: { type: 'string' },
    doneAt: { type: 'datetime' },
    // The end of its due day in Asia/Shanghai, where it was not done by then.
    overdueAt: { type: 'datetime' },
  },
}

/** What became overdue, one line for ever: `at` is when it became true, `loggedAt` when the system saw it. */
export const overdue = {
  kind: 'collectionType',
  collectionName: 'catalogue_overdues',
  info: { singularName: 'overdue', pluralName: 'overdues', displayName: 'Overdue' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [
    { name: 'catalogue_overdues_key', columns: ['key'], type: 'unique' },
    { name: 'catalogue_overdues_agency', columns: ['agency_key'] },
  ],
  attributes: {
    key: { type: 'string', required: true },
    at: { type: 'datetime', required: true },
    loggedAt: { type: 'datetime', required: true },
    agencyKey: { type: 'string', required: true },
    subject: { type: 'enumeration', enum: ['record', 'task'], required: true },
    about: { type: 'string', required: true },
    itemKey: { type: 'string', required: true },
    dueOn: { type: 'date', required: true },
    title: { ...longLine(600), required: true },
  },
}

/** One digest by mail for a person and a day. `superseded`: it could not be sent that day, and a newer one was made. */
export const reminder = {
  kind: 'collectionType',
  collectionName: 'catalogue_reminders',
  info: { singularName: 'reminder', pluralName: 'reminders', displayName: 'Reminder' },
  options: { draftAndPublish: false },
  pluginOptions: hidden,
  indexes: [{ name: 'catalogue_reminders_key', columns: ['key'], type: 'unique' }],
  attributes: {
    // Person and day, `7@2026-12-22`.
    key: { type: 'string', required: true },
    person: { type: 'integer', required: true },
    day: { type: 'date', required: true },
    state: { type: 'enumeration', enum: ['due', 'sent', 'nothing', 'superseded'], required: true },
    dueAt: { type: 'datetime', required: true },
    attempts: { type: 'integer', required: true, default: 0 },
    lastError: { type: 'text' },
    sentAt: { type: 'datetime' },
    claimedUntil: { type: 'datetime' },
  },
}
