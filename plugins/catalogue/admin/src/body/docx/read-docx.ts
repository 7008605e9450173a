import { readLeftBehind, type LeftBehind } from './left-behind.ts'

export interface ReadDocx {
  readonly html: string
  /** What the document calls itself, or the name of its file. */
  readonly title: string
  readonly leftBehind: readonly LeftBehind[]
}

/** Word's own title is the page's title; everything else keeps the names that Word gives it. */
const styles = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p:fresh", 'u => u']

const nameOf = (file: File): string => file.name.replace(/\.docx$/i, '')

/** The title as an element of its own, taken out of the text: the page has it already. */
const takeTitle = (body: Element): string | null => {
  const title =
    body.querySelector('h1.title') ??
    (body.querySelectorAll('h1').length === 1 ? body.firstElementChild : null)
  if (title?.localName !== 'h1') return null
  const words = title.textContent.trim()
  title.remove()
  return words === '' ? null : words
}

/** A Word document as HTML, read in this browser; null where it is none. The reader is loaded when somebody needs it. */
export const readDocx = async (file: File): Promise<ReadDocx | null> => {
  const content = await file.arrayBuffer()
  const left = await readLeftBehind(new Uint8Array(content))
  if (left === null) return null
  const { default: mammoth } = await import('mammoth')
  const read = await mammoth
    .convertToHtml({ arrayBuffer: content }, { styleMap: styles, externalFileAccess: false })
    .catch((error: unknown) => {
      // A damaged document; the reader says so in many ways, and none of them helps whoever dropped it.
      if (error instanceof Error) return null
      throw error
    })
  if (read === null) return null
  const { body } = new DOMParser().parseFromString(read.value, 'text/html')
  const title = takeTitle(body)
  return { html: body.innerHTML, title: (title ?? nameOf(file)).slice(0, 300), leftBehind: left }
}
