/** Strapi signs every title; a bureau's tab carries the product's own name. */
const signature = / \| Strapi$|^Strapi Admin$/

export const ownTitle = (title: string): string =>
  title === 'Strapi Admin' ? '公开 Gongkai' : title.replace(signature, ' · 公开 Gongkai')

/** Watches the tab's title for as long as the panel is open. */
export const keepOwnTitle = (page: Document): void => {
  const sign = () => {
    const own = ownTitle(page.title)
    if (own !== page.title) page.title = own
  }
  sign()
  new MutationObserver(sign).observe(page.head, { subtree: true, childList: true, characterData: true })
}
