export { limits } from './limits.ts'
export { readFile, readPasted, type FileFormat, type Pasted, type ReadFile } from './read-file.ts'
export { readCatalogueFile, readPastedCatalogue, type ReadCatalogueFile } from './read-catalogue-file.ts'
export { writeFile, type WriteFileOptions, type WrittenFile } from './write/write-file.ts'
