/** The parts of a page that a site may replace by its own; each takes the props of the part it stands for. */
export const componentNames = ['Header', 'Footer', 'SearchForm', 'AgencyTable', 'CatalogueTable'] as const
export type ComponentName = (typeof componentNames)[number]

/** Where the theme's own ones stand. */
export const ownComponent = (name: ComponentName): URL =>
  new URL(`../components/${name}.astro`, import.meta.url)
