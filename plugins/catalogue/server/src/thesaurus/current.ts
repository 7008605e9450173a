import type { Core } from '@strapi/strapi'
import {
  mergeThesaurus,
  noOwnThesaurus,
  type OwnThesaurus,
  type Thesaurus,
} from '@gongkai/catalogue-core/search'
import { thesaurus } from '@gongkai/config/thesaurus'
import { readPublished } from './sets.ts'

/** Staff's published words: what the site gets beside the agencies. */
export const publishedWords = async (strapi: Core.Strapi): Promise<OwnThesaurus> =>
  (await readPublished(strapi))?.own ?? noOwnThesaurus

// Merging some hundred sayings takes longer than bringing a document: for the same words of staff it is done once.
let merged: { readonly of: string; readonly thesaurus: Thesaurus } | null = null

/** The words that searching goes by now. Read anew for every delivery: whoever changes them need only wake the relay. */
export const currentThesaurus = async (strapi: Core.Strapi): Promise<Thesaurus> => {
  const own = await publishedWords(strapi)
  const of = JSON.stringify(own)
  if (merged?.of !== of) merged = { of, thesaurus: mergeThesaurus(thesaurus, own) }
  return merged.thesaurus
}
