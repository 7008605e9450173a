import { useEffect, useState } from 'react'
import { sourceOf, type Source, type Transferred } from './source.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA)$/.test(target.tagName))

/**
 * Takes a file let go anywhere on the page (beside the zone the browser would leave the panel and open it) and a table
 * pasted anywhere but into an input. Answers whether something is being dragged over the page.
 */
export const useDropAndPaste = (take: (source: Source) => void): boolean => {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const given = (transferred: Transferred | null, event: Event): void => {
      const source = transferred === null ? null : sourceOf(transferred)
      if (source === null) return
      event.preventDefault()
      take(source)
    }
    const drag = (event: DragEvent): void => {
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      setOver(false)
      given(event.dataTransfer, event)
    }
    const paste = (event: ClipboardEvent): void => {
      if (!isTyping(event.target)) given(event.clipboardData, event)
    }
    document.addEventListener('dragover', drag)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('dragover', drag)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
      document.removeEventListener('paste', paste)
    }
  }, [take])
  return over
}
