import type { Detector } from './scanned.ts'

/**
 * Marks of secrecy as documents carry them: 密级 with its star and term (GB/T 9704—2012, 7.2.2), a level or 内部资料 alone in
 * its line or in brackets, a level named as this document’s own. A text about secrecy bears the words, not the mark.
 */
const marks = [
  /(?:绝 ?密|机 ?密|秘 ?密|工作秘密) ?[★☆✭⭐*](?:\d{1,3} ?[年月日]|长期|启用前)?/g,
  /(?<=^|\n)[ \t]*(?:绝 ?密|机 ?密|秘 ?密|工作秘密|内部资料|内部文件|内部使用)[ \t]*(?=\n|$)/g,
  /[([【〔](?:绝密|机密|秘密|工作秘密|内部资料|内部文件)[)\]】〕]/g,
  /(?:密级|秘密等级|保密级别) ?[::] ?(?:绝密|机密|秘密|工作秘密|内部)/g,
  /内部(?:资料|文件|材料|刊物|参考)[,，、; ]{0,2}(?:注意|请勿|严禁|不得|禁止|妥善|仅供)[^\n。;]{0,6}(?:保密|保存|外传|外泄|保管|公开|传播|参阅|参考)/g,
]

export const findSecrecyMarks: Detector = ({ text }) => {
  if (!/密|内部/.test(text)) return []
  return marks.flatMap((mark) =>
    Array.from(text.matchAll(mark), ({ index, 0: found }) => {
      const lead = found.length - found.trimStart().length
      const value = found.trim()
      // A mark has nothing to mask: without it the same secret would go out unmarked.
      const [start, end] = [index + lead, index + lead + value.length]
      return { kind: 'secrecy' as const, start, end, value: value.replace(/\s/g, ''), masked: null }
    }),
  )
}
