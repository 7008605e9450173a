import type { Locale } from './ids.ts'

export type Severity = 'error' | 'warning' | 'note'

/** Every problem the core can report: code → severity and one sentence per language. `{x}` is filled from `params`. */
export const problems = {
  NAME_MISSING: {
    severity: 'error',
    'zh-Hans': '公开事项没有名称。请填写事项名称。',
    en: 'The item has no name. Enter its name.',
  },
  CONTENT_MISSING: {
    severity: 'error',
    'zh-Hans': '“{name}”没有公开内容。请填写后再发布。',
    en: '“{name}” has no content. Enter it before publishing.',
  },
  CODE_MISSING: {
    severity: 'error',
    'zh-Hans': '“{name}”没有地址编号。保存时会自动生成；请先保存。',
    en: '“{name}” has no address code. It is given on saving; save first.',
  },
  CATALOGUE_MISSING: {
    severity: 'error',
    'zh-Hans': '“{name}”不属于任何目录。请选择所属目录。',
    en: '“{name}” belongs to no catalogue. Choose one.',
  },
  CATALOGUE_NOT_PUBLISHED: {
    severity: 'error',
    'zh-Hans': '“{name}”所属目录尚未发布。请先发布目录，再发布事项。',
    en: 'The catalogue of “{name}” is not published. Publish the catalogue first.',
  },
  AGENCY_MISSING: {
    severity: 'error',
    'zh-Hans': '“{name}”没有所属机关。请选择机关。',
    en: '“{name}” has no agency. Choose one.',
  },
  ITEM_MISSING: {
    severity: 'error',
    'zh-Hans': '“{name}”没有对应的公开事项。请选择事项。',
    en: '“{name}” stands under no item. Choose one.',
  },
  ITEM_NOT_PUBLISHED: {
    severity: 'error',
    'zh-Hans': '“{name}”对应的公开事项尚未发布。请先发布事项。',
    en: 'The item of “{name}” is not published. Publish the item first.',
  },
  WITHHELD: {
    severity: 'error',
    'zh-Hans': '“{name}”的公开属性为不予公开，不能发布。',
    en: '“{name}” is withheld (不予公开) and cannot be published.',
  },
  ON_REQUEST_ONLY: {
    severity: 'error',
    'zh-Hans': '“{name}”的公开属性为依申请公开，不能主动发布。',
    en: '“{name}” is disclosed on request only (依申请公开) and cannot be published.',
  },
  FORMED_DATE_MISSING: {
    severity: 'error',
    'zh-Hans': '“{name}”没有形成日期。政府信息必须注明形成日期（条例第十二条）。',
    en: '“{name}” has no date of formation, which the Regulation (art. 12) demands.',
  },
  FORMED_AFTER_RELEASE: {
    severity: 'error',
    'zh-Hans': '“{name}”的形成日期 {formed} 晚于今天。请更正。',
    en: '“{name}” is formed on {formed}, after today. Correct the date.',
  },
  COLUMN_UNREADABLE: {
    severity: 'error',
    'zh-Hans': '目录的栏目设置无法读取：{detail}',
    en: 'The columns of the catalogue cannot be read: {detail}',
  },
  VALUE_UNREADABLE: {
    severity: 'error',
    'zh-Hans': '字段“{field}”的内容格式不对：{detail}',
    en: 'The value of “{field}” has the wrong form: {detail}',
  },
  VALUE_TOO_LONG: {
    severity: 'error',
    'zh-Hans': '“{field}”过长，最多 {most} 个字（或项）。请删减后再发布。',
    en: '“{field}” is too long: {most} characters (or entries) at most. Shorten it before publishing.',
  },
  BASIS_TAKEN: {
    severity: 'error',
    'zh-Hans': '公开依据“{title}”已经有了，请直接使用原有的一条。',
    en: 'The basis “{title}” exists already; use that one.',
  },
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
  REQUEST_UNREADABLE: {
    severity: 'error',
    'zh-Hans': '请求的“{field}”无法读取：{detail}。',
    en: '“{field}” of the request cannot be read: {detail}.',
  },
  PUBLISH_FORBIDDEN: {
    severity: 'error',
    'zh-Hans': '这一步会改变公开的内容，而您没有发布权限。请改为只导入草稿，或请有权限的人操作。',
    en: 'This changes what is public, and you may not publish. Import drafts only, or ask someone who may.',
  },
  PUBLISH_IS_A_STEP: {
    severity: 'error',
    'zh-Hans': '不能在保存时直接发布。请先保存草稿，再执行发布。',
    en: 'Saving cannot publish. Save the draft, then publish it as a step of its own.',
  },
  AGENCY_FIXED: {
    severity: 'error',
    'zh-Hans': '目录“{name}”下已有事项，不能更换机关。',
    en: 'Catalogue “{name}” already holds items; its agency cannot change.',
  },
  SLUG_TAKEN: {
    severity: 'error',
    'zh-Hans': '网址标识“{slug}”已被“{name}”使用，请换一个。',
    en: 'The address name “{slug}” belongs to “{name}”; choose another.',
  },
  SLUG_RESERVED: {
    severity: 'error',
    'zh-Hans': '网址标识“{slug}”是系统保留的，请换一个。',
    en: 'The address name “{slug}” is reserved; choose another.',
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
  DEADLINE_NOT_UNDERSTOOD: {
    severity: 'warning',
    'zh-Hans': '公开时限中的“{words}”未能识别，请人工核对；系统不据此计算到期日。',
    en: 'The words “{words}” of the deadline were not understood; check them by hand. No date is computed from them.',
  },
  DEADLINE_PURPOSE_UNSTATED: {
    severity: 'warning',
    'zh-Hans': '公开时限只写了“{words}”，没有说明是公开期限、更新周期还是公示期。请补充完整。',
    en: 'The deadline says only “{words}”, not whether it limits publication, repeats or is the time on display. Complete it.',
  },
  CALENDAR_YEAR_UNKNOWN: {
    severity: 'warning',
    'zh-Hans': '{year}年放假安排尚未录入，涉及该年的到期日待定。国务院办公厅发布通知后，请导入通知全文。',
    en: 'The working days of {year} are not known yet; dates that need them stay open. Import the State Council notice once it is out.',
  },
  NOTICE_YEAR_MISSING: {
    severity: 'error',
    'zh-Hans': '未找到年份。请粘贴《国务院办公厅关于××××年部分节假日安排的通知》全文。',
    en: 'No year was found. Paste the whole State Council notice on the holidays of a year.',
  },
  NOTICE_NUMBER_MISSING: {
    severity: 'error',
    'zh-Hans': '未找到发文字号（如“国办发明电〔2025〕7号”）。请连同发文字号一并粘贴。',
    en: 'No document number (as in 国办发明电〔2025〕7号) was found. Paste the notice with its number.',
  },
  NOTICE_DATE_MISSING: {
    severity: 'error',
    'zh-Hans': '未找到通知末尾的成文日期。请粘贴通知全文。',
    en: 'The date at the end of the notice was not found. Paste the whole notice.',
  },
  NOTICE_ADDRESS_WRONG: {
    severity: 'error',
    'zh-Hans': '通知网址“{address}”不正确。请填写以 https:// 开头的网址，以便核对。',
    en: 'The address “{address}” of the notice is not one. Give the https:// address where it can be checked.',
  },
  NOTICE_HOLIDAY_MISSING: {
    severity: 'error',
    'zh-Hans': '通知中未找到“{holiday}”的安排。请确认已粘贴通知全文。',
    en: 'The notice says nothing on “{holiday}”. Make sure that the whole notice was pasted.',
  },
  NOTICE_UNREADABLE: {
    severity: 'error',
    'zh-Hans': '通知中的“{words}”未能识别，本年度日历未导入。请核对原文。',
    en: 'The words “{words}” of the notice were not understood; the year was not imported. Check the text.',
  },
  NOTICE_CONTRADICTS: {
    severity: 'error',
    'zh-Hans': '通知中的“{words}”前后不符：按日历应为{expected}。请核对原文和年份。',
    en: 'The words “{words}” of the notice contradict the calendar, which says {expected}. Check the text and the year.',
  },
} as const satisfies Record<string, { severity: Severity; 'zh-Hans': string; en: string }>

export type ProblemCode = keyof typeof problems

/** A finding as a value: it is collected and shown, never thrown inside the core. */
export interface Problem {
  readonly code: ProblemCode
  readonly params: Readonly<Record<string, string>>
}

export const problem = (code: ProblemCode, params: Readonly<Record<string, string>> = {}): Problem => ({
  code,
  params,
})

export const problemText = ({ code, params }: Problem, locale: Locale): string =>
  problems[code][locale].replace(/\{(\w+)\}/g, (whole, key: string) => params[key] ?? whole)
