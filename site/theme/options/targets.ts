import type { ViteUserConfig } from 'astro'

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { readonly name: string }>

/** The oldest browsers that scripts and styles are written for. */
export const browsers = ['chrome87', 'firefox78', 'safari14']

/** The oldest Node that Astro runs on. */
const server = 'node22'

/**
 * Scripts are written for the oldest browsers, what makes the pages for Node: lowered to a
 * browser, each field of each class of Astro's is set by a call.
 * As a hook, for Astro gives scripts the newest target whatever the configuration says.
 */
export const writtenFor = (): Plugin => ({
  name: 'gongkai-targets',
  configEnvironment: (name) => ({ build: { target: name === 'client' ? browsers : server } }),
})
