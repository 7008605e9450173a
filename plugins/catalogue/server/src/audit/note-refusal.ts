import type { Core } from '@strapi/strapi'
import { doorAt, type Refusal } from '@gongkai/catalogue-core/review'
import { isOnBehalf } from '../people/acting.ts'
import { plainPath } from '../uploads/plain-path.ts'
import type { Noted } from './note.ts'
import { tellRefusal, writeRefusal } from './refusals.ts'

interface AfterEnd {
  readonly onCommit: (callback: () => void) => void
  readonly onRollback: (callback: () => void) => void
}

// Requests whose refusal is told of where it happened: their door need not tell of it again.
const told = new WeakSet()

export const isTold = (context: object): boolean => told.has(context)

interface Request {
  readonly path: string
}

/** The request that is refused, where it is one, and not work that somebody left to the system. */
const requestHere = (strapi: Core.Strapi): Request | null =>
  isOnBehalf() ? null : ((strapi.requestContext.get() as Request | undefined) ?? null)

/** Tells of a refusal that leaves nothing else behind. */
export const noteRefusalNow = (strapi: Core.Strapi, noted: Noted): void => {
  const request = requestHere(strapi)
  const refusal: Refusal = {
    door: request === null ? null : doorAt(plainPath(request.path) ?? ''),
    act: noted.act,
    does: noted.does ?? null,
    kind: noted.subject.kind,
    about: noted.subject.about,
    language: noted.subject.locale,
    version: noted.version ?? null,
    agencyKey: noted.agencyKey,
    title: noted.title,
    codes: noted.refused ?? [],
  }
  if (request === null) writeRefusal(strapi, noted.who, refusal, noted.now)
  else {
    told.add(request)
    tellRefusal(strapi, noted.who, refusal, noted.now)
  }
}

/**
 * A refused act leaves nothing but its line in the audit. The line is written once the transaction is over, whichever way:
 * inside it, it would be taken back with the act.
 */
export const noteRefusal = (strapi: Core.Strapi, noted: Noted, { onCommit, onRollback }: AfterEnd): void => {
  let done = false
  const tell = (): void => {
    if (done) return
    done = true
    noteRefusalNow(strapi, noted)
  }
  onCommit(tell)
  onRollback(tell)
}
