import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { stringsOf } from '../strings/strings.ts'

/** The title of a catalogue; what it is called where its document has none. */
export const titleOf = (title: string | null, { locale, name }: PublishedAgency): string =>
  title ?? stringsOf(locale).catalogue.untitled(name)
