import { unzip } from 'fflate'

/** What a Word document can hold that a page cannot take over; said to the editor, never dropped in silence. */
export const leftBehind = ['changes', 'comments', 'formulas', 'drawings', 'objects'] as const
export type LeftBehind = (typeof leftBehind)[number]

const signs: Readonly<Record<LeftBehind, RegExp>> = {
  changes: /<w:(?:del|ins|moveFrom|moveTo)[ >]/,
  comments: /<w:commentReference[ /]/,
  formulas: /<m:oMath[ >]/,
  drawings: /<(?:wps:wsp|wpg:wgp|wpc:wpc|c:chart|dgm:relIds|v:textbox)[ />]/,
  objects: /<o:OLEObject[ />]/,
}

const most = 60_000_000

/** The document's own XML; null where the file is no Word document or would unpack to an absurd size. */
const documentXml = (bytes: Uint8Array): Promise<string | null> =>
  new Promise((resolve) => {
    unzip(
      bytes,
      { filter: ({ name, originalSize }) => name === 'word/document.xml' && originalSize <= most },
      (error, files) => {
        const xml = error === null ? files['word/document.xml'] : undefined
        resolve(xml === undefined ? null : new TextDecoder().decode(xml))
      },
    )
  })

export const readLeftBehind = async (bytes: Uint8Array): Promise<readonly LeftBehind[] | null> => {
  const xml = await documentXml(bytes)
  return xml === null ? null : leftBehind.filter((kind) => signs[kind].test(xml))
}
