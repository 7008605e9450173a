import type { Core } from '@strapi/strapi'

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  catalogue: {
    enabled: true,
    config: {
      search: { host: env('MEILI_HOST', ''), key: env('MEILI_KEY', '') },
      rebuild: { url: env('REBUILD_HOOK_URL', ''), secret: env('REBUILD_HOOK_SECRET', '') },
      publicationToken: env('EXPORT_TOKEN', ''),
      operatorToken: env('OPERATOR_TOKEN', ''),
      relay: { enabled: env.bool('RELAY', true), idleMilliseconds: env.int('RELAY_IDLE_MS', 1000) },
    },
  },
})
