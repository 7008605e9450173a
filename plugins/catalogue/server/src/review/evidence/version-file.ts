import type { VersionRow } from '../../doors.ts'
import type { VersionFile } from '../content.ts'
import { safeFileName } from '../vault.ts'

/** Why an attachment of a version is not in the pack. */
export const absences = {
  notRead: {
    'zh-Hans': '发布时文件的内容已经读不到',
    en: 'its bytes could not be read when it was released',
  },
  gone: { 'zh-Hans': '存档与媒体库中都没有', en: 'neither among the evidence nor among the uploads' },
  changed: {
    'zh-Hans': '存档内容与发布时的摘要不符，已原样放入',
    en: 'what was kept is not what was released; it is in the pack as it is',
  },
} as const
export type Absence = keyof typeof absences

const isFile = (value: unknown): value is VersionFile =>
  typeof value === 'object' && value !== null && 'name' in value && 'file' in value

/** Attachments and pictures of a version as it was released. */
export const filesOf = ({ words }: Pick<VersionRow, 'words'>): readonly VersionFile[] => {
  const files = words?.['files']
  return Array.isArray(files) ? files.filter(isFile) : []
}

/** Where a file lies in the pack: by its content, for people name files as they like. */
export const pathInPack = ({ file }: Pick<VersionFile, 'file'>): string | null => {
  const name = file === null ? null : safeFileName(file)
  return name === null ? null : `attachments/${name}`
}
