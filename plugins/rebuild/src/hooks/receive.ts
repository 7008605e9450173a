import { isUtf8 } from 'node:buffer'
import { PublicationHook } from '@gongkai/catalogue-core/outbox'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import * as v from 'valibot'
import { parsedJson } from '../node/parsed-json.ts'
import type { RefusalCode } from './refusal.ts'

/** Bytes of a hook's body. It names changes and carries none, so a larger one is not ours. */
export const bodyLimit = 64 * 1024

/** The tolerance of Standard Webhooks, kept by its library; here only to say *why* a hook was refused. */
export const toleranceSeconds = 300

const HookHeaders = v.object({
  'webhook-id': v.string(),
  'webhook-timestamp': v.string(),
  'webhook-signature': v.string(),
})

/** The id stands in addresses and logs. */
const HookId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/))

export type Received =
  | {
      readonly accepted: true
      readonly id: string
      /** As the sender signed it. */
      readonly timestamp: string
      readonly data: PublicationHook['data']
    }
  | { readonly accepted: false; readonly because: RefusalCode }

const refused = (because: RefusalCode): Received => ({ accepted: false, because })

/** Is this request a hook of ours? The signature covers the bytes as they came, so nothing may be parsed before it is checked. */
export const receive = (secret: string, headers: unknown, body: Buffer, now: Date): Received => {
  const signed = v.safeParse(HookHeaders, headers)
  if (!signed.success) return refused('HOOK_UNSIGNED')
  try {
    new Webhook(secret).verify(body, signed.output, { jsonParse: false })
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error
    const away = Math.abs(now.getTime() / 1000 - Number(signed.output['webhook-timestamp']))
    return refused(away > toleranceSeconds ? 'HOOK_LATE' : 'HOOK_FORGED')
  }
  const id = v.safeParse(HookId, signed.output['webhook-id'])
  const hook = v.safeParse(PublicationHook, isUtf8(body) ? parsedJson(body.toString()) : undefined)
  if (!id.success || !hook.success) return refused('HOOK_MALFORMED')
  return {
    accepted: true,
    id: id.output,
    timestamp: signed.output['webhook-timestamp'],
    data: hook.output.data,
  }
}
