import type { StrapiApp } from '@strapi/strapi/admin'

// Strapi names the instance by its telemetry id, which an installation of ours does not have: `undefined` until it has
// asked its server, `false` afterwards.
const announcements = [
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:undefined',
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false',
]

/** Strapi's announcements lead to other hosts and say nothing to a bureau; they count as dismissed. */
export const dismissAnnouncements = (storage: Pick<Storage, 'setItem'>): void => {
  for (const key of announcements) storage.setItem(key, 'true')
}

/** The market of plugins is on another host, and what a bureau runs is not chosen there: nobody has the right to its link. */
export const closeMarketplace = (app: Pick<StrapiApp, 'addRBACMiddleware'>): void => {
  app.addRBACMiddleware(
    () => (next) => (permissions) =>
      next(permissions.filter(({ action }) => action !== 'admin::marketplace.read')),
  )
}
