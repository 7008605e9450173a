import type { ReactNode } from 'react'

interface Attribute {
  readonly type: string
  readonly relation?: string
}

interface Label {
  readonly id: string
  readonly defaultMessage: string
}

interface Layout {
  readonly settings: { readonly displayName?: string }
}

/** Parts of Strapi's hook arguments that we read or write; the rest is passed on untouched. */
export interface Header {
  readonly name: string
  readonly label: string | Label
  readonly attribute: Attribute
  /** What names the entry a relation leads to. */
  readonly mainField?: { readonly name: string }
  readonly searchable: boolean
  readonly sortable: boolean
  readonly cellFormatter?: (row: Readonly<Record<string, unknown>>) => ReactNode
}

export interface ListHook {
  readonly displayedHeaders: readonly Header[]
  readonly layout: Layout
}

export interface Filter {
  readonly name: string
  readonly label: string | Label
}

export interface FilterHook {
  readonly displayedFilters: readonly Filter[]
  readonly layout: Layout
}

export interface EditField {
  readonly name: string
  readonly hint?: ReactNode
}

export interface EditHook {
  readonly layout: Layout & { readonly layout: readonly (readonly (readonly EditField[])[])[] }
}
