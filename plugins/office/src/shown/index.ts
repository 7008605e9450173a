export { readShownApart, type ReadApart } from './read-apart.ts'
