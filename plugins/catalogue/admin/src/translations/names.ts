import type { Locale } from '@gongkai/catalogue-core/catalogue'
import {
  attributeNames,
  penaltyTierNames,
  recordKindNames,
  validityNames,
} from '@gongkai/catalogue-core/catalogue'

type Names = Readonly<Record<string, Readonly<Record<Locale, string>>>>

/** The panel looks an enumeration's value up by the bare value. Their names are the core's, as on the public site. */
export const valueNames = (locale: Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [attributeNames, penaltyTierNames, recordKindNames, validityNames].flatMap((names: Names) =>
      Object.entries(names).map(([value, name]) => [value, name[locale]] as const),
    ),
  )

const subjects = ['agency', 'department', 'basis', 'catalogue', 'item', 'record'] as const

/** Columns every content type has without declaring them, named alike for all of ours. */
export const systemNames = (messages: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(messages)
      .filter(([id]) => id.startsWith('catalogue.system.'))
      .flatMap(([id, text]) =>
        subjects.map((subject) => [
          `content-manager.content-types.plugin::catalogue.${subject}.${id.slice('catalogue.system.'.length)}`,
          text,
        ]),
      ),
  )
