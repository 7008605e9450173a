import { useEffect, useRef, type RefObject } from 'react'
import { understandingId, understoodFields } from './fields.ts'

const tie = (form: Element): void => {
  for (const field of understoodFields)
    for (const input of form.querySelectorAll(`[name="${field}"], [data-field="${field}"]`)) {
      const ids = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '')
      const id = understandingId(field)
      if (!ids.includes(id)) input.setAttribute('aria-describedby', [...ids, id].join(' '))
    }
}

/**
 * Ties each input to its understanding for who hears the page. The inputs are Strapi's: some load late, and each sets its
 * description anew when the server refuses it, so the form is watched.
 */
export const useTies = (): RefObject<HTMLDivElement> => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (form === null || form === undefined) return
    const observer = new MutationObserver(() => {
      tie(form)
    })
    tie(form)
    observer.observe(form, { childList: true, subtree: true, attributeFilter: ['aria-describedby'] })
    return () => {
      observer.disconnect()
    }
  }, [])
  return place
}
