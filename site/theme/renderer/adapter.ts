import type { AstroAdapter } from 'astro'

/** Set by whoever wants the site as a program that makes single files, instead of all files at once. */
export const asksForRenderer = (): boolean => process.env['GONGKAI_RENDERER'] === '1'

// By itself, as the type that it is part of calls its other value, the default, deprecated.
const auto = { entrypointResolution: 'auto' } as const

/** Makes Astro build the site as a module that renders any of its pages; see {@link file://./entry.ts}. */
export const rendererAdapter: AstroAdapter = {
  name: 'gongkai-renderer',
  ...auto,
  serverEntrypoint: new URL('./entry.ts', import.meta.url),
  supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', sharpImageService: 'stable' },
}
