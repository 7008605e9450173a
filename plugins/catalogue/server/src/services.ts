import { factories } from '@strapi/strapi'
import { uid } from './content-types/kinds.ts'
import { duties } from './duties/service.ts'
import { importer } from './import/importer.ts'
import { audit } from './audit/service.ts'
import { corrections, reviewClock } from './review/clock-service.ts'
import { review } from './review/service.ts'
import { accounts } from './import/accounts.ts'

const core = (name: string) => factories.createCoreService(name as never)

export const services = {
  agency: core(uid.agency),
  department: core(uid.department),
  catalogue: core(uid.catalogue),
  item: core(uid.item),
  record: core(uid.record),
  basis: core(uid.basis),
  importer,
  duties,
  accounts,
  review,
  audit,
  reviewClock,
  corrections,
}
