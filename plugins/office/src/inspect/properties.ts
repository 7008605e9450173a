import type { Archive } from '../archive.ts'
import type { Source } from '../refusal.ts'
import { attribute, readXml } from '../xml.ts'
import type { Collected } from './collect.ts'
import type { PlaceOf } from './inspection.ts'

/** Numbers of words and pages are nobody’s. */
const impersonal =
  /^(?:Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs|TotalTime|Application|AppVersion|DocSecurity|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged|revision|i4|lpstr|Properties|coreProperties|variant|vector|TitlesOfParts|HeadingPairs|Template)$/

/** Core, app and custom properties of an OOXML package, each as a part of its own. */
export const readProperties = async (
  archive: Archive,
  source: Source,
  collected: Collected,
  placeOf: PlaceOf,
): Promise<void> => {
  for (const part of archive.names.filter((name) => /^docProps\/[^/]+\.xml$/iu.test(name))) {
    const names: string[] = []
    let text = ''
    await readXml(archive, part, source, {
      open: (name, attributes) => {
        names.push(name === 'property' ? (attribute(attributes, 'name') ?? name) : name)
        text = ''
      },
      text: (piece) => {
        text += piece
      },
      close: () => {
        const name = names.pop() ?? ''
        const parent = names.at(-1) ?? ''
        const at = /^(?:Properties|coreProperties)$/.test(parent) ? name : parent
        if (!impersonal.test(name) || !impersonal.test(at)) collected.text(placeOf('metadata', at), text)
        text = ''
      },
    })
  }
}
