import { join } from 'node:path'
import type { Core } from '@strapi/strapi'

/** Mail by an SMTP server that the environment names; without one nothing is sent. A server that hangs is given up soon. */
const mail = ({ env }: Core.Config.Shared.ConfigParams) => {
  const [host, port, user] = [env('SMTP_HOST', ''), env.int('SMTP_PORT', 587), env('SMTP_USER', '')]
  if (host === '') return {}
  return {
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: {
          host,
          port,
          // 465 is TLS from the first byte; on other ports it begins with STARTTLS where the server offers it.
          secure: port === 465,
          ...(user === '' ? {} : { auth: { user, pass: env('SMTP_PASSWORD', '') } }),
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 20_000,
        },
        settings: { defaultFrom: env('SMTP_FROM', ''), defaultReplyTo: env('SMTP_FROM', '') },
      },
    },
  }
}

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  ...mail({ env }),
  catalogue: {
    enabled: true,
    config: {
      search: { host: env('MEILI_HOST', ''), key: env('MEILI_KEY', '') },
      rebuild: { url: env('REBUILD_HOOK_URL', ''), secret: env('REBUILD_HOOK_SECRET', '') },
      // RECEIPT_SITE_URL where this machine cannot reach the site at the address of the public.
      publicSite: {
        url: env('SITE_URL', ''),
        asked: env('RECEIPT_SITE_URL', ''),
        basePath: env('BASE_PATH', '') || '/',
      },
      sweepFile: env('DATA_DIR', '') === '' ? '' : join(env('DATA_DIR', ''), 'sweep.json'),
      receipts: { lateSeconds: env.int('RECEIPT_LATE_SECONDS', 60) },
      buildHook: {
        url: env('SITE_BUILD_HOOK_URL', ''),
        token: env('SITE_BUILD_HOOK_TOKEN', ''),
        headers: env('SITE_BUILD_HOOK_HEADERS', '') === '' ? {} : env.json('SITE_BUILD_HOOK_HEADERS'),
        body: env('SITE_BUILD_HOOK_BODY', ''),
        pauseMilliseconds: env.int('SITE_BUILD_HOOK_PAUSE_MS', 10_000),
      },
      publicationToken: env('EXPORT_TOKEN', ''),
      operatorToken: env('OPERATOR_TOKEN', ''),
      mail: { enabled: env('SMTP_HOST', '') !== '' },
      relay: { enabled: env.bool('RELAY', true), idleMilliseconds: env.int('RELAY_IDLE_MS', 1000) },
    },
  },
})
