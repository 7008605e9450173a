const storageKey = 'strapi-admin-language'

/** Chinese until a person chooses otherwise; Strapi's own answer to an unknown visitor is English. */
export const greetInChinese = (storage: Pick<Storage, 'getItem' | 'setItem'>): void => {
  if (storage.getItem(storageKey) === null) storage.setItem(storageKey, 'zh-Hans')
}
