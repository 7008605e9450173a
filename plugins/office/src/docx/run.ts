import { isSymbolFont, symbolText } from '../symbols.ts'
import { attribute, type Attributes } from '../xml.ts'

/** What stands between tags that Word puts into its text: which of it is printed, and as which characters. */
export interface Runs {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** Whether hidden text or tracked deletions were passed over since the last question. */
  readonly tookHidden: () => boolean
  readonly pictures: () => number
}

/** Parts whose words are not the document's: deletions, moves away, fields' commands, text boxes' second copy. */
const unprinted = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'Fallback',
  'txbxContent',
  'footnoteReference',
  'annotationRef',
])
const deletions = new Set(['del', 'moveFrom'])
const drawings = new Set(['drawing', 'pict', 'object'])

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off'

interface Box {
  checked: boolean | null
  printed: boolean
}

/** Reads runs and gives their printed characters to `print`, in order. */
export const readRuns = (print: (text: string) => void): Runs => {
  let silent = 0
  let font: string | null = null
  let vanished = false
  let inText = false
  let inProperties = 0
  let hidden = false
  let pictures = 0
  let drawing = 0
  // Controls may lie in one another; the innermost one that is a box prints the sign.
  const controls: Box[] = []
  let formBox: Box | null = null

  const put = (text: string): void => {
    if (silent > 0 || drawing > 0) return
    if (vanished) hidden = true
    else print(text)
  }

  const sign = (attributes: Attributes): void => {
    const code = Number.parseInt(attribute(attributes, 'char') ?? '', 16)
    const name = attribute(attributes, 'font') ?? ''
    if (Number.isNaN(code)) return
    const character = String.fromCodePoint(Math.min(code, 0x10ffff))
    put(symbolText(character, isSymbolFont(name) ? name : null))
  }

  const checkBox = (name: string, attributes: Attributes): void => {
    const value = attribute(attributes, 'val')
    const control = controls.at(-1)
    // `w14:checked` is the state of a content control, `w:checked` and `w:default` that of an old form field.
    if (name === 'checkBox') formBox = { checked: false, printed: false }
    else if (name === 'checked' && formBox !== null) formBox.checked = !isOff(value)
    else if (name === 'default' && formBox !== null) formBox.checked = !isOff(value)
    else if (name === 'checked' && control !== undefined) control.checked = !isOff(value)
  }

  return {
    open: (name, attributes) => {
      if (unprinted.has(name)) {
        silent += 1
        if (deletions.has(name)) hidden = true
      }
      if (drawings.has(name)) {
        if (drawing === 0 && silent === 0) {
          pictures += 1
          put('\ufffc')
        }
        drawing += 1
      }
      switch (name) {
        case 'r':
          font = null
          vanished = false
          break
        case 'rPr':
        case 'sdtPr':
          inProperties += 1
          break
        case 'rFonts':
          font =
            [
              attribute(attributes, 'ascii'),
              attribute(attributes, 'hAnsi'),
              attribute(attributes, 'eastAsia'),
            ].find((one) => one !== undefined && isSymbolFont(one)) ?? null
          break
        case 'vanish':
          vanished = !isOff(attribute(attributes, 'val'))
          break
        case 'sdt':
          controls.push({ checked: null, printed: false })
          break
        case 'checkbox':
          // Word writes no state for a box that was never touched.
          controls[controls.length - 1] = { checked: false, printed: false }
          break
        case 't':
          inText = true
          break
        case 'tab':
        case 'ptab':
          if (inProperties === 0) put(' ')
          break
        case 'br':
        case 'cr':
          put('\n')
          break
        case 'noBreakHyphen':
          put('-')
          break
        case 'sym':
          sign(attributes)
          break
        default:
          checkBox(name, attributes)
      }
    },
    close: (name) => {
      if (unprinted.has(name)) silent -= 1
      if (drawings.has(name)) drawing -= 1
      if (name === 'rPr' || name === 'sdtPr') inProperties -= 1
      if (name === 't') inText = false
      if (name === 'sdt') controls.pop()
      if (name === 'ffData' && formBox !== null) {
        put(formBox.checked === true ? '☑' : '□')
        formBox = null
      }
    },
    text: (text) => {
      if (!inText) return
      const control = controls.at(-1)
      if (control !== undefined && control.checked !== null) {
        // The sign inside a box control is whatever its font makes of it; its state is what counts.
        if (!control.printed) put(control.checked ? '☑' : '□')
        control.printed = true
        return
      }
      put(symbolText(text, font))
    },
    tookHidden: () => {
      const taken = hidden
      hidden = false
      return taken
    },
    pictures: () => pictures,
  }
}
