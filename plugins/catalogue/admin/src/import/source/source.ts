/** What is imported: a file, kept by the browser to be sent again with each correction, or a table from the clipboard. */
export type Source =
  | { readonly is: 'file'; readonly file: File }
  | { readonly is: 'pasted'; readonly html: string | null; readonly text: string | null }

export const largestMegabytes = 50
const megabyte = 1024 * 1024

const bytesOf = (source: Source): number =>
  source.is === 'file'
    ? source.file.size
    : new TextEncoder().encode(`${source.html ?? ''}${source.text ?? ''}`).length

/** Why it is not worth sending; the server would refuse it, but only after minutes of upload. */
export const sizeFault = (source: Source): 'large' | 'empty' | null => {
  const bytes = bytesOf(source)
  if (bytes === 0) return 'empty'
  return bytes > largestMegabytes * megabyte ? 'large' : null
}

export const sizeWords = (source: Source): string => {
  const bytes = bytesOf(source)
  return bytes < megabyte
    ? `${String(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${(bytes / megabyte).toFixed(1)} MB`
}

export const formOf = (source: Source, options: string): FormData => {
  const form = new FormData()
  // Fields first: a server that reads the form as it comes knows what is asked before the file arrives.
  form.append('options', options)
  if (source.is === 'file') form.append('file', source.file, source.file.name)
  else
    form.append(
      'pasted',
      JSON.stringify({
        ...(source.html === null ? {} : { html: source.html }),
        ...(source.text === null ? {} : { text: source.text }),
      }),
    )
  return form
}

/** The parts of the browser's DataTransfer that are read. */
export interface Transferred {
  readonly files: Iterable<File>
  getData(format: string): string
}

/**
 * What was dropped or pasted. A table's own words come first: a spreadsheet puts a picture of the cells beside them.
 */
export const sourceOf = (transferred: Transferred): Source | null => {
  const html = transferred.getData('text/html')
  const text = transferred.getData('text/plain')
  if (/<table/i.test(html) || text.includes('\t'))
    return { is: 'pasted', html: html === '' ? null : html, text: text === '' ? null : text }
  const [file] = transferred.files
  if (file !== undefined) return { is: 'file', file }
  return text.trim() === '' && html.trim() === ''
    ? null
    : { is: 'pasted', html: html === '' ? null : html, text: text === '' ? null : text }
}
