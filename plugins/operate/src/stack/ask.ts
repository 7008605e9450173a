import * as v from 'valibot'

/** Another process of the stack, asked over HTTP: its answer, or why there is none. */
export type Asked<Answer> =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly because: string }

export interface Question {
  readonly bearer?: string
  readonly method?: 'GET' | 'POST'
  readonly json?: unknown
  readonly form?: FormData
  readonly patience?: number
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return 'timeout'
  const { cause } = error
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : error.message
}

const Complaint = v.object({ zh: v.string(), en: v.string() })

/** Our own processes say what is wrong in both languages; of others the beginning of the answer must do. */
const complaintOf = (status: number, body: string): string => {
  const said = body.startsWith('{') ? v.safeParse(Complaint, JSON.parse(body)) : null
  return said?.success === true
    ? `${said.output.zh} · ${said.output.en}`
    : `HTTP ${status}: ${body.slice(0, 300)}`
}

const read = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  return text === '' ? null : (JSON.parse(text) as unknown)
}

/** Asks and checks the shape of the answer. Never throws: a process that is down is an everyday answer here. */
export const ask = async <Schema extends v.GenericSchema>(
  url: string,
  schema: Schema,
  { bearer, method = 'GET', json, form, patience = 2000 }: Question = {},
): Promise<Asked<v.InferOutput<Schema>>> => {
  try {
    const response = await fetch(url, {
      method,
      headers: {
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(form === undefined ? {} : { body: form }),
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) return { ok: false, because: complaintOf(response.status, await response.text()) }
    const parsed = v.safeParse(schema, await read(response))
    return parsed.success
      ? { ok: true, answer: parsed.output }
      : {
          ok: false,
          because: `unexpected answer: ${parsed.issues
            .map((i) => i.message)
            .join('; ')
            .slice(0, 300)}`,
        }
  } catch (error) {
    return { ok: false, because: reasonOf(error) }
  }
}
