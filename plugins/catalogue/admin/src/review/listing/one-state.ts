/**
 * Strapi puts a state of its own behind every list's columns and lets no plugin take it out. It knows drafts and what is public
 * and nothing of a review: beside ours it would contradict it. In a list with our column its own, the last before the row's
 * actions, is not shown.
 */
const rules = `
table:has([data-catalogue-state]) thead th:last-child,
table:has([data-catalogue-state]) tbody td:nth-last-child(2) {
  display: none;
}
`

export const showOneState = (page: Document): void => {
  const style = page.createElement('style')
  style.textContent = rules
  page.head.append(style)
}
