/** Colours a reader may ask for instead of the site's own: light on black, yellow on black (适老化通用设计规范: 高对比). */
export const contrasts = ['none', 'dark', 'yellow'] as const
export type Contrast = (typeof contrasts)[number]

/** How a catalogue is laid out: by the width of the window, always as the printed table, always row by row. */
export const layouts = ['auto', 'table', 'rows'] as const
export type Layout = (typeof layouts)[number]

/** What a reader chose. It is kept in their browser alone and is sent to nobody. */
export interface ReaderSettings {
  /** 长者版: larger words and larger targets. */
  readonly elder: boolean
  /** A pointer that is easily seen. */
  readonly pointer: boolean
  readonly contrast: Contrast
  readonly layout: Layout
}

export const storageKey = 'gongkai-reader'

export const plainSettings: ReaderSettings = {
  elder: false,
  pointer: false,
  contrast: 'none',
  layout: 'auto',
}

const parsed = (stored: string): unknown => {
  try {
    return JSON.parse(stored)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Any text is read: what is not understood is as if it had not been chosen. */
export const readSettings = (stored: string | null): ReaderSettings => {
  const found = stored === null ? null : parsed(stored)
  if (typeof found !== 'object' || found === null) return plainSettings
  const of = new Map(Object.entries(found))
  return {
    elder: of.get('elder') === true,
    pointer: of.get('pointer') === true,
    contrast: contrasts.find((contrast) => contrast === of.get('contrast')) ?? 'none',
    layout: layouts.find((layout) => layout === of.get('layout')) ?? 'auto',
  }
}

const media: Readonly<Record<Layout, string>> = {
  auto: 'screen and (max-width: 46rem)',
  table: 'not all',
  rows: 'screen',
}
/** For which media the style sheet holds that shows a catalogue row by row. */
export const rowsMedia = (layout: Layout): string => media[layout]
