import { finding } from '@gongkai/catalogue-core/document'
import type { ImportChoices, ImportSummary, ImportTarget, Rehearsal } from '@gongkai/catalogue-core/import'
import { limits } from '@gongkai/office'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as v from 'valibot'
import { say, Stop } from '../say.ts'
import { ask } from '../stack/ask.ts'
import type { OperatorDoor } from '../stack/with-cms.ts'

export interface Options {
  readonly target: ImportTarget
  readonly table?: number
  readonly decisions: Partial<ImportChoices>
  readonly fingerprint?: string
}

/** A file to import. What is too large is not even read. */
export type Given =
  | { readonly sendable: true; readonly file: File }
  | { readonly sendable: false; readonly rehearsal: Extract<Rehearsal, { outcome: 'choose' | 'refused' }> }

export const open = async (path: string): Promise<Given> => {
  const found = await stat(path).catch(() => null)
  if (found?.isFile() !== true) throw new Stop(`找不到文件：${path}`, `No such file: ${path}`, 2)
  const name = basename(path)
  if (found.size <= limits.fileBytes) return { sendable: true, file: new File([await readFile(path)], name) }
  const because = finding('FILE_TOO_LARGE', {
    file: name,
    size: String(Math.ceil(found.size / 1024 / 1024)),
    limit: String(limits.fileBytes / 1024 / 1024),
  })
  return { sendable: false, rehearsal: { outcome: 'refused', because, findings: [], tables: [] } }
}

// Reading the largest file that is taken needs a while, and so does comparing it with what stands.
const patience = 600_000

const form = (file: File, options: Options): FormData => {
  const data = new FormData()
  data.set('file', file)
  data.set('options', JSON.stringify(options))
  return data
}

const post = async <T>({ url, token }: OperatorDoor, at: string, data: FormData): Promise<T> => {
  const schema = v.custom<T>((answer) => typeof answer === 'object' && answer !== null)
  const asked = await ask(`${url}/api/catalogue${at}`, schema, {
    bearer: token,
    method: 'POST',
    form: data,
    patience,
  })
  if (asked.ok) return asked.answer
  throw new Stop(`导入失败：${asked.because}`, `The import failed: ${asked.because}`)
}

export const rehearse = (door: OperatorDoor, file: File, options: Options): Promise<Rehearsal> =>
  post<Rehearsal>(door, '/import/rehearse', form(file, options))

/** Commits what was rehearsed and watches it to its end; interrupted, the import goes on in the CMS. */
export const commit = async (
  door: OperatorDoor,
  file: File,
  options: Options,
  interrupted: AbortSignal,
): Promise<ImportSummary> => {
  const { id } = await post<{ readonly id: number }>(door, '/import/commit', form(file, options))
  const Summary = v.custom<ImportSummary>((answer) => typeof answer === 'object' && answer !== null)
  let shown = -1
  for (;;) {
    const asked = await ask(`${door.url}/api/catalogue/imports/${id}`, Summary, {
      bearer: door.token,
      patience: 60_000,
    })
    if (asked.ok) {
      const { state, done, total } = asked.answer
      if (state !== 'running') return asked.answer
      if (done !== shown) say(`    已导入 ${done} / ${total}`, `imported ${done} of ${total}`)
      shown = done
    }
    if (interrupted.aborted)
      throw new Stop(
        `已停止等待；导入 ${id} 会在管理后台继续进行`,
        `No longer waiting; import ${id} goes on in the CMS`,
        130,
      )
    await pause(500)
  }
}
