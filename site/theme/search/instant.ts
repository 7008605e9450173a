const pause = 150

/**
 * Calls when somebody who types pauses for a moment. Letters of a Chinese word that is still being composed are no
 * question yet: nothing happens until the word stands.
 */
export const whenTyped = (input: HTMLInputElement, typed: () => void): { readonly cancel: () => void } => {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const cancel = (): void => {
    clearTimeout(waiting)
  }
  const later = (): void => {
    cancel()
    waiting = setTimeout(typed, pause)
  }
  input.addEventListener('compositionstart', cancel)
  input.addEventListener('compositionend', later)
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) later()
  })
  return { cancel }
}
