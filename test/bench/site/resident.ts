import type { Rendered } from './rendering.ts'

/** Renders every file of a publication into an empty folder, with the renderer that the rebuild service keeps. */
export type RenderAll = (publicationFolder: string, outFolder: string) => Promise<Rendered>

/** Null while there is no renderer that stays. */
export const renderAll: RenderAll | null = null
