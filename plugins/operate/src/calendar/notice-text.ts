import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Stop } from '../say.ts'

/** Text saved on a Chinese Windows is often GB18030; bytes that are no UTF-8 are taken for it. */
export const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('gb18030').decode(bytes)
  }
}

// A notice is a page long; more is another file.
const most = 1_000_000

const bytesOf = async (file: string): Promise<Uint8Array> => {
  if (file === '-') return buffer(process.stdin)
  try {
    // npm runs us in the repository's folder; a path is meant from where the person stands.
    return await readFile(resolve(process.env['INIT_CWD'] ?? process.cwd(), file))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Stop(`无法读取“${file}”：${reason}`, `Cannot read “${file}”: ${reason}`, 2)
  }
}

/** A notice's text from a file, or from what is pasted where the name is `-`. */
export const noticeText = async (file: string): Promise<string> => {
  const bytes = await bytesOf(file)
  if (bytes.byteLength > most)
    throw new Stop(
      `“${file}”太大，不像一份通知。请只粘贴通知的文字。`,
      `“${file}” is too large for a notice. Paste its text only.`,
      2,
    )
  return decoded(bytes)
}
