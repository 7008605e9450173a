import type { ProblemTexts } from './texts.ts'

/** What an import or its file can meet. */
export const importProblems = {
  AGENCY_UNKNOWN: {
    severity: 'error',
    'zh-Hans': '没有网址标识为“{slug}”的机关。现有：{known}。',
    en: 'No agency has the address name “{slug}”. There are: {known}.',
  },
  CATALOGUE_UNKNOWN: {
    severity: 'error',
    'zh-Hans': '所选目录不属于该机关，或已被删除。请重新选择。',
    en: 'The chosen catalogue is not of this agency, or was deleted. Choose again.',
  },
  PLAN_CHANGED: {
    severity: 'error',
    'zh-Hans': '预演之后目录有变动，尚未导入任何内容。请重新预演后再提交。',
    en: 'The catalogue changed since the rehearsal; nothing was imported. Rehearse again, then commit.',
  },
  IMPORT_UNKNOWN: {
    severity: 'error',
    'zh-Hans': '没有编号为 {id} 的导入记录。',
    en: 'There is no import with number {id}.',
  },
  IMPORT_UNDER_WAY: {
    severity: 'error',
    'zh-Hans': '该目录的另一次导入正在进行。请等它完成后再试。',
    en: 'Another import of this catalogue is under way. Wait for it to end, then try again.',
  },
  IMPORT_NOT_UNDOABLE: {
    severity: 'error',
    'zh-Hans': '只能撤销该目录最近一次已完成的导入。',
    en: 'Only the newest finished import of a catalogue can be undone.',
  },
  IMPORT_EDITED_SINCE: {
    severity: 'error',
    'zh-Hans': '导入之后有 {count} 处内容被改动过，不能整批撤销：{names}。',
    en: 'What was imported was changed since in {count} places, so it cannot be undone as one: {names}.',
  },
  IMPORT_FAILED: {
    severity: 'error',
    'zh-Hans': '导入中断，已完成的部分保留，可以继续：{detail}。',
    en: 'The import stopped; what was done stands and it can go on: {detail}.',
  },
  FILE_MISSING: {
    severity: 'error',
    'zh-Hans': '没有收到文件或粘贴的表格。请选择一个文件。',
    en: 'No file or pasted table came in. Choose a file.',
  },
  PHONE_TRUNCATED: {
    severity: 'warning',
    'zh-Hans': '电话“{phone}”不完整，请与原文核对。',
    en: 'The phone “{phone}” is incomplete; check it against the document.',
  },
  TICK_UNKNOWN: {
    severity: 'warning',
    'zh-Hans': '“{option}”是否勾选无法从原文判断。',
    en: 'The document does not tell whether “{option}” is ticked.',
  },
} as const satisfies ProblemTexts
