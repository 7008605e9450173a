/** Where a line's record or item is edited. */
export const addressOf = (kind: 'item' | 'record', documentId: string): string =>
  `/content-manager/collection-types/plugin::catalogue.${kind}/${documentId}?plugins[i18n][locale]=zh-Hans`
