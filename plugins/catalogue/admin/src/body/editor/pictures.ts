const kinds: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
}

export const pictureKinds = Object.keys(kinds)

export const isPicture = ({ type }: Pick<File, 'type'>): boolean => Object.hasOwn(kinds, type)

/** The picture that stands in an address `data:image/png;base64,…`; null where it is none of the kinds above. */
const pictureIn = (address: string, name: string): File | null => {
  const match = /^data:(image\/[a-z]+);base64,([A-Za-z0-9+/=\s]+)$/i.exec(address)
  const type = match?.[1]?.toLowerCase() ?? ''
  const ending = kinds[type]
  if (ending === undefined) return null
  try {
    const bytes = Uint8Array.from(atob(match?.[2] ?? ''), (sign) => sign.charCodeAt(0))
    return new File([bytes], `${name}.${ending}`, { type })
  } catch (error) {
    // Not base64 after all: no picture.
    if (error instanceof DOMException) return null
    throw error
  }
}

/** Puts one picture into the media library; answers its address there, or null where it was refused. */
export type Upload = (file: File) => Promise<string | null>

/** Replaces the pictures that stand in a text by uploads of them; answers how many could not be. */
export const uploadPictures = async (
  html: string,
  name: string,
  upload: Upload,
): Promise<{ readonly html: string; readonly lost: number }> => {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  let lost = 0
  for (const [at, picture] of [...body.querySelectorAll('img[src^="data:"]')].entries()) {
    const file = pictureIn(picture.getAttribute('src') ?? '', `${name}-${String(at + 1)}`)
    const src = file === null ? null : await upload(file)
    if (src === null) {
      picture.remove()
      lost += 1
    } else picture.setAttribute('src', src)
  }
  return { html: body.innerHTML, lost }
}
