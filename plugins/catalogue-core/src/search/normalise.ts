export const maximumLength = 200

/**
 * NFKC, lower case, one blank between words. A leading minus would negate, a quote would ask for a phrase, half a
 * character (a surrogate without its other half) cannot be sent, and what is pasted brings zero-width marks: all dropped.
 */
export const normaliseQuery = (text: string): string =>
  text
    .slice(0, maximumLength)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Cs}"\s]+/gu, ' ')
    .replace(/(^| )(?:- ?)+/gu, '$1')
    .normalize('NFKC')
    .slice(0, maximumLength)
    .replace(/\p{Cs}/gu, '')
    .trim()
