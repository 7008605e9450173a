import type { ProblemTexts } from './texts.ts'

/** What the personal-data gate has to say. `{place}` is where it stands, `{shown}` its masked form. */
export const privacyProblems = {
  SECRECY_MARK_FOUND: {
    severity: 'error',
    'zh-Hans':
      '{place}有涉密或内部标志“{shown}”。涉密信息不得公开（条例第十四条）；请核对定密情况，确属误标的说明理由后再继续。',
    en: 'There is a mark of secrecy “{shown}” in {place}. State secrets are not disclosed (Regulation, art. 14); check it, and go on only with a reason.',
  },
  ID_NUMBER_FOUND: {
    severity: 'error',
    'zh-Hans': '{place}有居民身份证号码“{shown}”。请遮盖或删除；依法必须公开的，请说明理由。',
    en: 'There is an ID number “{shown}” in {place}. Mask or remove it, or state the law that requires it.',
  },
  LIKELY_ID_FOUND: {
    severity: 'warning',
    'zh-Hans': '{place}的“{shown}”很像身份证号码（旧号码、校验码不符或被表格截断）。请核对。',
    en: '“{shown}” in {place} looks like an ID number (an old one, a wrong check digit, or cut by a spreadsheet). Check it.',
  },
  BANK_CARD_FOUND: {
    severity: 'warning',
    'zh-Hans': '{place}的“{shown}”像银行卡号。请遮盖，或确认是单位账户。',
    en: '“{shown}” in {place} looks like a bank card. Mask it, or confirm that it is the agency’s account.',
  },
  MOBILE_FOUND: {
    severity: 'warning',
    'zh-Hans': '{place}有手机号码“{shown}”。请遮盖，或确认是对外公布的工作电话。',
    en: 'There is a mobile number “{shown}” in {place}. Mask it, or confirm that it is published for work.',
  },
  PASSPORT_FOUND: {
    severity: 'warning',
    'zh-Hans': '{place}有护照或通行证号码“{shown}”。请遮盖或删除。',
    en: 'There is a passport or permit number “{shown}” in {place}. Mask or remove it.',
  },
  PLATE_FOUND: {
    severity: 'warning',
    'zh-Hans': '{place}有机动车号牌“{shown}”。请遮盖，或确认可以公开。',
    en: 'There is a number plate “{shown}” in {place}. Mask it, or confirm that it may be public.',
  },
  EMAIL_FOUND: {
    severity: 'warning',
    'zh-Hans': '{place}有电子邮箱“{shown}”，不是政府域名。请遮盖，或确认可以公开。',
    en: 'There is a mailbox “{shown}” in {place} that is of no government domain. Mask it, or confirm that it may be public.',
  },
  HEALTH_DETAIL_FOUND: {
    severity: 'warning',
    'zh-Hans':
      '{place}的“{shown}”与病情或就诊信息写在一起，属于敏感个人信息（个人信息保护法第二十八条）。请遮盖或删除。',
    en: '“{shown}” in {place} stands beside an illness or treatment, which is sensitive (Personal Information Protection Law, art. 28). Mask or remove it.',
  },
  NAME_LIST_FOUND: {
    severity: 'warning',
    'zh-Hans':
      '{place}的“{shown}”在个人名单中，旁边有金额、电话、证件或病情。请核对是否应当公开，必要时遮盖。',
    en: '“{shown}” in {place} is on a list of persons beside amounts, phones, papers or illnesses. Check whether it must be public, or mask it.',
  },
  FILE_NOT_SCANNED: {
    severity: 'warning',
    'zh-Hans': '附件“{file}”无法检查个人信息：{why}。请人工逐页核对并记录。',
    en: 'The file “{file}” cannot be scanned for personal data: {why}. Read it page by page and record that.',
  },
  PART_NOT_SCANNED: {
    severity: 'warning',
    'zh-Hans': '附件“{file}”中的“{part}”无法检查个人信息：{why}。请人工核对。',
    en: '“{part}” in the file “{file}” cannot be scanned for personal data: {why}. Check it by hand.',
  },
  METADATA_KEPT: {
    severity: 'warning',
    'zh-Hans': '附件“{file}”的文件属性（作者、单位等）未能清除：{why}。请用原软件清除后重新上传。',
    en: 'The properties of the file “{file}” (author, company) stay in it: {why}. Remove them with the program that made it, and upload it again.',
  },
} as const satisfies ProblemTexts
