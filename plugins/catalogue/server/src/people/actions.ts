import type { Right } from '@gongkai/catalogue-core/review'

/** The right of Strapi's roles that stands for each of ours; writing is Strapi's own right to update content. */
export const actionOf = {
  reviewDepartment: 'plugin::catalogue.review.department',
  reviewSecrecy: 'plugin::catalogue.review.secrecy',
  reviewOffice: 'plugin::catalogue.review.office',
  release: 'plugin::catalogue.release.act',
  releaseUrgently: 'plugin::catalogue.release.urgent',
  confirm: 'plugin::catalogue.release.confirm',
  withdraw: 'plugin::catalogue.release.withdraw',
} as const satisfies Record<Exclude<Right, 'write'>, string>

export const peopleManage = 'plugin::catalogue.people.manage'
export const auditRead = 'plugin::catalogue.audit.read'

export const updateAction = 'plugin::content-manager.explorer.update'
