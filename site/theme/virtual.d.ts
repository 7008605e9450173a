/** Made by options/modules.ts. */
declare module 'virtual:gongkai/theme' {
  type Options = import('./options/schema.ts').Options
  type Words = import('./options/schema.ts').Words

  /** What an agency changes on its own pages. */
  interface AgencyBrand {
    /** Address of its logo; null where it keeps the site's. */
    readonly logo: string | null
    /** Lines at the foot of its pages. */
    readonly footer: readonly Words[]
    /** It has colours of its own: a style sheet beside its pages says them. */
    readonly coloured: boolean
  }

  /** All that components learn of the options. */
  export const theme: {
    readonly site: Omit<Options['site'], 'mark'> & {
      /** `image` is an address of this site. */
      readonly mark: { readonly image: string; readonly link: string } | null
    }
    readonly logo: string | null
    readonly agencies: Readonly<Partial<Record<string, AgencyBrand>>>
    /** Colours of agencies, by their slugs, as style sheets. */
    readonly sheets: Readonly<Record<string, string>>
    readonly stylePage: boolean
  }
}
declare module 'virtual:gongkai/components/Header' {
  const Header: typeof import('./components/Header.astro').default
  export default Header
}
declare module 'virtual:gongkai/components/Footer' {
  const Footer: typeof import('./components/Footer.astro').default
  export default Footer
}
declare module 'virtual:gongkai/components/SearchForm' {
  const SearchForm: typeof import('./components/SearchForm.astro').default
  export default SearchForm
}
declare module 'virtual:gongkai/components/AgencyTable' {
  const AgencyTable: typeof import('./components/AgencyTable.astro').default
  export default AgencyTable
}
declare module 'virtual:gongkai/components/CatalogueTable' {
  const CatalogueTable: typeof import('./components/CatalogueTable.astro').default
  export default CatalogueTable
}
