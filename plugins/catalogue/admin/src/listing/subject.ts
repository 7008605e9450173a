/** The `displayName` of each of our content types (server/src/content-types); hooks of the panel get to see nothing else. */
const subjects = {
  机关: 'agency',
  科室: 'department',
  公开依据: 'basis',
  公开目录: 'catalogue',
  公开事项: 'item',
  政府信息: 'record',
} as const

export type Subject = (typeof subjects)[keyof typeof subjects]

const names: ReadonlyMap<string, Subject> = new Map(Object.entries(subjects))

export const subjectOf = (displayName: string | undefined): Subject | null =>
  names.get(displayName ?? '') ?? null

export const fieldId = (subject: Subject, field: string): string =>
  `content-manager.content-types.plugin::catalogue.${subject}.${field}`
