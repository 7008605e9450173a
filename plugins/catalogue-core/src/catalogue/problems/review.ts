import type { ProblemTexts } from './texts.ts'

const error = 'error'

/** What forbids a step of the review, and why, in plain words. */
export const reviewProblems = {
  OWN_VERSION: {
    severity: error,
    'zh-Hans': '您起草或修改过这一版本，审查和签发须由其他人进行。',
    en: 'You drafted or changed this version; somebody else must review and release it.',
  },
  PERSON_NEEDED: {
    severity: error,
    'zh-Hans': '审查、签发和撤回须由有权限的人本人登录办理，令牌、脚本和导入不能代办。',
    en: 'Reviewing, releasing and withdrawing are done by a person who has logged in, never by a token, script or import.',
  },
  NOT_FOUND_HERE: {
    severity: error,
    'zh-Hans': '在您负责的机关中没有找到这条内容。',
    en: 'It was not found among the agencies you work for.',
  },
  RIGHT_TO_WRITE_MISSING: {
    severity: error,
    'zh-Hans': '您没有起草和修改的权限。',
    en: 'You have no right to draft or change content.',
  },
  RIGHT_TO_REVIEW_MISSING: {
    severity: error,
    'zh-Hans': '当前审查环节需要另外的审查权限，您没有。',
    en: 'The present step of the review asks for a right that you do not have.',
  },
  RIGHT_TO_RELEASE_MISSING: {
    severity: error,
    'zh-Hans': '您没有签发权限。审查通过后由签发人签发。',
    en: 'You have no right to release. A signer releases it once it is approved.',
  },
  RIGHT_TO_RELEASE_URGENTLY_MISSING: {
    severity: error,
    'zh-Hans': '您没有紧急发布权限。',
    en: 'You have no right to release urgently.',
  },
  RIGHT_TO_CONFIRM_MISSING: {
    severity: error,
    'zh-Hans': '您没有事后确认的权限。',
    en: 'You have no right to confirm afterwards.',
  },
  RIGHT_TO_WITHDRAW_MISSING: {
    severity: error,
    'zh-Hans': '您没有撤回公开内容的权限。',
    en: 'You have no right to withdraw what is public.',
  },
  NOTHING_TO_SUBMIT: {
    severity: error,
    'zh-Hans': '没有待送审的改动。',
    en: 'There is no change to submit.',
  },
  ALREADY_SUBMITTED: {
    severity: error,
    'zh-Hans': '这一版本已经送审。',
    en: 'This version was submitted already.',
  },
  NOT_IN_REVIEW: {
    severity: error,
    'zh-Hans': '这一版本不在审查中。请先送审。',
    en: 'This version is not in review. Submit it first.',
  },
  NOT_APPROVED: {
    severity: error,
    'zh-Hans': '这一版本尚未审查通过，不能发布。请先送审并通过审查。',
    en: 'This version is not approved and cannot be released. Submit it and have it reviewed first.',
  },
  NOT_SCHEDULED: {
    severity: error,
    'zh-Hans': '这一版本没有设置定时发布。',
    en: 'This version is not scheduled.',
  },
  SCHEDULE_PAST: {
    severity: error,
    'zh-Hans': '定时发布的时间须晚于现在。',
    en: 'The time of a scheduled release must lie ahead.',
  },
  NOT_PUBLISHED: {
    severity: error,
    'zh-Hans': '没有已公开的版本，不用撤回。',
    en: 'Nothing of it is public, so there is nothing to withdraw.',
  },
  NOT_WITHDRAWN: {
    severity: error,
    'zh-Hans': '没有撤回或失效的版本需要重新起草。',
    en: 'Nothing was withdrawn or has lapsed, so there is nothing to draft again.',
  },
  NOT_URGENT: {
    severity: error,
    'zh-Hans': '没有等待确认的紧急发布。',
    en: 'No urgent release waits for confirmation.',
  },
  NOT_YOURS_TO_TAKE_BACK: {
    severity: error,
    'zh-Hans': '只有起草或修改过这一版本的人可以撤回送审；审查人可以退回。',
    en: 'Only who wrote this version can take it back; a reviewer can return it.',
  },
  CHANGED_SINCE_REVIEW: {
    severity: error,
    'zh-Hans': '内容或附件在送审后有改动，原审查作废。请重新送审。',
    en: 'Content or attachments changed since they were submitted, which voids the review. Submit again.',
  },
  VERSION_MOVED: {
    severity: error,
    'zh-Hans': '这条内容刚刚被他人处理过，您的操作没有执行。请刷新后再试。',
    en: 'Somebody else has just dealt with this; what you asked was not done. Reload and try again.',
  },
  SAVED_OVER: {
    severity: error,
    'zh-Hans':
      '您打开之后，{name}在 {at} 保存过更新的版本，您的保存没有执行。不同之处：{fields}。请核对后再保存。',
    en: 'Since you opened it, {name} saved a newer version at {at}; yours was not saved. It differs in: {fields}. Compare, then save again.',
  },
  REASON_MISSING: {
    severity: error,
    'zh-Hans': '请写明理由。',
    en: 'Give the reason.',
  },
  GROUND_MISSING: {
    severity: error,
    'zh-Hans': '属性不是主动公开的，须注明法律依据（条例第十四至十六条）并说明理由。',
    en: 'What is not disclosed on the agency’s own motion needs its legal ground (Regulation, arts. 14 to 16) and the reason.',
  },
  ATTRIBUTE_DIFFERS: {
    severity: error,
    'zh-Hans': '审查单上的公开属性与内容本身填写的不一致。请改成一致后再送审。',
    en: 'The attribute on the review sheet differs from that of the content. Make them agree, then submit.',
  },
  PERSONAL_DATA_OPEN: {
    severity: error,
    'zh-Hans': '有 {count} 处个人信息或涉密标志没有处理：{places}。请脱敏、删除，或注明依法保留的理由。',
    en: 'Findings of personal data or secrecy marks are open ({count}): {places}. Mask or remove them, or say which law demands them.',
  },
  KEPT_DATA_UNCONFIRMED: {
    severity: error,
    'zh-Hans': '有 {count} 处依法保留的个人信息，须由审查人逐项确认。',
    en: 'Personal data is to stay by law in {count} places; the reviewer must confirm each.',
  },
  NOT_A_FINDING: {
    severity: error,
    'zh-Hans': '没有找到这处个人信息，可能已被修改。请刷新后再试。',
    en: 'This piece of personal data was not found; it may have been changed. Reload and try again.',
  },
  WITHDRAW_WITH_REASON: {
    severity: error,
    'zh-Hans': '撤下公开内容须写明理由。请在“审查与签发”栏使用“撤回公开”。',
    en: 'Taking down what is public needs a reason. Use “Withdraw” in the review panel.',
  },
  DELETE_PUBLIC: {
    severity: error,
    'zh-Hans': '“{name}”已经公开，不能直接删除。请先撤回公开。',
    en: '“{name}” is public and cannot be deleted. Withdraw it first.',
  },
  FILE_IN_USE: {
    severity: error,
    'zh-Hans': '这个文件已随“{title}”公开，或正在审查中，不能替换或删除。请上传新文件，另行送审。',
    en: 'This file is public with “{title}”, or under review with it; it cannot be replaced or deleted. Upload a new one and submit it.',
  },
  CORRECTION_FORBIDDEN: {
    severity: error,
    'zh-Hans': '修改“{fields}”会立即公开，该机关未将其列为可快速更正的字段。请由有紧急发布权限的人办理。',
    en: 'Changing “{fields}” goes public at once, and the agency does not list it as safe to correct. Somebody with the right to release urgently must do it.',
  },
  CORRECTION_ENDED: {
    severity: error,
    'zh-Hans': '这次更正已经确认或已恢复原样。',
    en: 'This correction was confirmed or reverted already.',
  },
  OWN_CORRECTION: {
    severity: error,
    'zh-Hans': '这次更正是您作出的，须由其他人确认。',
    en: 'You made this correction; somebody else must confirm it.',
  },
} as const satisfies ProblemTexts
