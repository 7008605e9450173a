import sanitizeHtml from 'sanitize-html'
import { bodyElements, bodyNames, readBody, writeBody } from '@gongkai/catalogue-core/catalogue'
import { readLoose } from './loose.ts'
import { tidyBlocks } from './tidy.ts'

/** The list of the core, as the library takes it. */
const list: sanitizeHtml.IOptions = {
  allowedTags: [...bodyNames],
  allowedAttributes: Object.fromEntries(
    bodyNames.map((name) => [name, Object.keys(bodyElements[name].attributes)]),
  ),
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  enforceHtmlBoundary: false,
  nestingLimit: 100,
}

/**
 * Hostile HTML → a body of the list, in the one spelling that is stored. Ours makes it tidy (Word's `<b>`, tables in
 * paragraphs, captions); the library then strikes out whatever is not on the list, so that a slip in ours is only untidy;
 * and what is written is read from the list a third time. Cleaning what is clean changes nothing.
 */
export const cleanBody = (html: string): string =>
  writeBody(readBody(sanitizeHtml(writeBody(tidyBlocks(readLoose(html), '')), list)))
