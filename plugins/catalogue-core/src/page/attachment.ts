import type { Attachment, GovernmentRecord } from '../catalogue/record.ts'

/** Files that stand beside a record's page, each once: what it offers, and the pictures in its body. */
export const recordFiles = ({
  attachments,
  images,
}: Pick<GovernmentRecord, 'attachments' | 'images'>): readonly Attachment[] => [
  ...new Map([...attachments, ...images].map((file) => [file.file, file])).values(),
]

const known: readonly (readonly [RegExp, string])[] = [
  [/pdf$/, 'PDF'],
  [/ofd/, 'OFD'],
  [/wordprocessingml|msword/, 'Word'],
  [/spreadsheetml|ms-excel/, 'Excel'],
  [/presentationml|ms-powerpoint/, 'PowerPoint'],
  [/^text\/csv/, 'CSV'],
  [/^text\/plain/, 'TXT'],
  [/zip$/, 'ZIP'],
]

/** What a reader calls the file's type, said beside its link: `PDF`, `Word`; else its ending in capitals. */
export const attachmentType = ({ mime, name }: Pick<Attachment, 'mime' | 'name'>): string => {
  const found = known.find(([pattern]) => pattern.test(mime.toLowerCase()))
  if (found !== undefined) return found[1]
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]
  return ending?.toUpperCase() ?? mime
}

/** `812 B`, `34 KB`, `1.2 MB`: never rounded down to nothing. */
export const sizeText = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} B`
  const kilobytes = Math.round(bytes / 1024)
  if (kilobytes < 1024) return `${kilobytes} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
