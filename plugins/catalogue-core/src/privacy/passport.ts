import { wordsBefore, type Detector } from './scanned.ts'

/** Chinese passports (E12345678, EA1234567, G12345678, D/S/P for service) and the permits for Hong Kong, Macao and Taiwan. */
const number =
  /(?<![A-Za-z0-9])(?:[EGDSP]\d{8}|E[A-HJ-NP-Z]\d{7}|[DSP]E\d{7}|[CHMWKL]\d{8}(?:\d{2})?|[CHL][A-Z]\d{7})(?![A-Za-z0-9*])/g

/** One letter and eight digits are a model, a lot, a building: only a word for the document makes them one. */
const namesADocument = (words: string): boolean => /护照|通行证|台胞证|回乡证|证件|passport/i.test(words)

export const findPassports: Detector = (scanned) =>
  !namesADocument(scanned.text) && !namesADocument(scanned.label)
    ? []
    : Array.from(scanned.text.matchAll(number)).flatMap(({ index, 0: text }) => {
        if (!namesADocument(wordsBefore(scanned, index))) return []
        const masked = `${text.slice(0, 1)}${'*'.repeat(text.length - 5)}${text.slice(-4)}`
        return [{ kind: 'passport', start: index, end: index + text.length, value: text, masked }]
      })
