import type { ViteUserConfig } from 'astro'
import type { VirtualModules } from './modules.ts'

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { readonly name: string }>

// Not the usual \0 before it: style sheets under such a name are not taken for style sheets.
const place = '/@gongkai/'
const virtual = 'virtual:gongkai/'

/** Serves the modules that are made of the options. */
export const serveModules = (modules: VirtualModules): Plugin => ({
  name: 'gongkai-theme-options',
  enforce: 'pre',
  resolveId: (id) => (modules.has(id) ? id.replace(virtual, place) : undefined),
  load: (id) => (id.startsWith(place) ? modules.get(id.replace(place, virtual)) : undefined),
})
