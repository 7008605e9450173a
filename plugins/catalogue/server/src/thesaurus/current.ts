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

/** The words that searching goes by now. Read anew for every delivery: whoever changes them need only wake the relay. */
export const currentThesaurus = async (strapi: Core.Strapi): Promise<Thesaurus> =>
  mergeThesaurus(thesaurus, await publishedWords(strapi))
