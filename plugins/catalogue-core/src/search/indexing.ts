/**
 * The index's side of search, apart from the question's side: it knows all characters, and the libraries that know them
 * must not travel to the browser.
 */
export { cutTables } from './characters/cut.ts'
export { fullCharacters } from './characters/full.ts'
export { countableWords, foundNothing } from './zero.ts'
export { indexedDocuments, itemDocument, recordDocument, searchDocuments } from './document.ts'
export { staticIndex, type StaticFile } from './static/build.ts'
export { agencyFileDocuments, fileDocuments, recordOfFile, type FileTexts } from './file/documents.ts'
export { filePieces, type FileText } from './file/pieces.ts'
