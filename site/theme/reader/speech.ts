import { spokenIn, type Spoken } from './spoken.ts'

type State = 'silent' | 'speaking' | 'paused'

const mark = 'data-spoken'

/** Reads a page aloud with the browser's own voice: nothing is sent anywhere. */
export const startSpeech = (tools: HTMLElement): void => {
  const main = document.querySelector('main')
  if (!('speechSynthesis' in window) || main === null) return
  const speech = window.speechSynthesis
  tools.hidden = false
  const status = tools.querySelector('[role=status]')
  const button = (act: string): HTMLButtonElement | null => tools.querySelector(`[data-speech=${act}]`)
  let queue: readonly Spoken[] = []
  // Whoever stops and begins again must not be carried on by what was cancelled.
  let run = 0

  const unmark = (): void => {
    for (const element of main.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark)
  }
  const show = (state: State, words = tools.dataset[state] ?? ''): void => {
    button('start')?.toggleAttribute('hidden', state !== 'silent')
    button('pause')?.toggleAttribute('hidden', state !== 'speaking')
    button('resume')?.toggleAttribute('hidden', state !== 'paused')
    button('stop')?.toggleAttribute('hidden', state === 'silent')
    if (status !== null) status.textContent = words
  }
  const stop = (words?: string): void => {
    run += 1
    speech.cancel()
    unmark()
    show('silent', words)
  }
  const speakFrom = (at: number, own: number): void => {
    const piece = queue[at]
    if (own !== run) return
    if (piece === undefined) {
      stop(tools.dataset['ended'])
      return
    }
    unmark()
    piece.element.setAttribute(mark, '')
    const said = new SpeechSynthesisUtterance(piece.text)
    said.lang = piece.lang
    said.addEventListener('end', () => speakFrom(at + 1, own))
    said.addEventListener('error', ({ error }) => {
      if (own === run && error !== 'canceled' && error !== 'interrupted') stop(tools.dataset['fault'])
    })
    speech.speak(said)
  }
  const acts: Readonly<Record<string, () => void>> = {
    start: () => {
      stop()
      queue = spokenIn(main)
      show('speaking')
      button('pause')?.focus()
      speakFrom(0, run)
    },
    pause: () => {
      speech.pause()
      show('paused')
      button('resume')?.focus()
    },
    resume: () => {
      speech.resume()
      show('speaking')
      button('pause')?.focus()
    },
    stop: () => {
      stop()
      button('start')?.focus()
    },
  }
  for (const [act, work] of Object.entries(acts)) button(act)?.addEventListener('click', work)
  // A voice that goes on after its page is gone frightens people.
  window.addEventListener('pagehide', () => speech.cancel())
  show('silent', '')
}
