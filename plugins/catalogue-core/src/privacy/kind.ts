import type { ProblemCode } from '../catalogue/problem.ts'

/** What the gate looks for. `likelyId` is a number in the form of an ID number that no check digit confirms. */
export const personalKinds = [
  'secrecy',
  'idNumber',
  'likelyId',
  'bankCard',
  'mobile',
  'passport',
  'plate',
  'email',
  'nameList',
  'health',
] as const
export type PersonalKind = (typeof personalKinds)[number]

/** `block` stops review and release until somebody says why it may stay; `warn` has to be looked at. */
export type Weight = 'block' | 'warn'

/** Only what proves itself blocks: a check digit that is right, a mark of secrecy (STANDARDS §7). */
export const weightOf: Readonly<Record<PersonalKind, Weight>> = {
  secrecy: 'block',
  idNumber: 'block',
  likelyId: 'warn',
  bankCard: 'warn',
  mobile: 'warn',
  passport: 'warn',
  plate: 'warn',
  email: 'warn',
  health: 'warn',
  nameList: 'warn',
}

export const codeOf: Readonly<Record<PersonalKind, ProblemCode>> = {
  secrecy: 'SECRECY_MARK_FOUND',
  idNumber: 'ID_NUMBER_FOUND',
  likelyId: 'LIKELY_ID_FOUND',
  bankCard: 'BANK_CARD_FOUND',
  mobile: 'MOBILE_FOUND',
  passport: 'PASSPORT_FOUND',
  plate: 'PLATE_FOUND',
  email: 'EMAIL_FOUND',
  health: 'HEALTH_DETAIL_FOUND',
  nameList: 'NAME_LIST_FOUND',
}
