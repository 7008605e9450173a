import type { ProblemTexts } from './texts.ts'

/** What forbids saving or publishing content. */
export const contentProblems = {
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
  REQUEST_UNREADABLE: {
    severity: 'error',
    'zh-Hans': '请求的“{field}”无法读取：{detail}。',
    en: '“{field}” of the request cannot be read: {detail}.',
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
  SLUG_WAS_OF: {
    severity: 'error',
    'zh-Hans': '网址标识“{slug}”是“{name}”曾经用过的，旧网址仍转到该机关，请换一个。',
    en: 'The address name “{slug}” once belonged to “{name}”, and old addresses still lead there; choose another.',
  },
  SLUG_RESERVED: {
    severity: 'error',
    'zh-Hans': '网址标识“{slug}”是系统保留的，请换一个。',
    en: 'The address name “{slug}” is reserved; choose another.',
  },
  SUCCESSOR_ITSELF: {
    severity: 'error',
    'zh-Hans': '事项编号“{code}”是本事项自己的编号，本事项不能并入自己。',
    en: 'Item code “{code}” is that of this item itself; it cannot go into itself.',
  },
  SUCCESSOR_UNKNOWN: {
    severity: 'error',
    'zh-Hans': '本机关没有编号为“{code}”的事项，请填写该事项表单中的“网址编号”。',
    en: 'This agency has no item with the code “{code}”; enter the “Address code” of that item’s form.',
  },
} as const satisfies ProblemTexts
