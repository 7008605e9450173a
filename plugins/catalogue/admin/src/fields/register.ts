import type { StrapiApp } from '@strapi/strapi/admin'
import { BulletList, CheckCircle, GridNine, Phone, Quotes } from '@strapi/icons'
import type { ComponentType } from 'react'
import { pluginId } from '../plugin-id.ts'

type Loaded = Promise<{ default: ComponentType }>

// Strapi's type says an input has no props; it does hand them over (see FieldProps).
const inputs = {
  choices: () => import('./inputs/choices-input.tsx') as unknown as Loaded,
  phones: () => import('./inputs/phones-input.tsx') as unknown as Loaded,
  lines: () => import('./inputs/lines-input.tsx') as unknown as Loaded,
  columns: () => import('./inputs/columns-input.tsx') as unknown as Loaded,
  words: () => import('./inputs/words-input.tsx') as unknown as Loaded,
} as const

const icons = {
  choices: CheckCircle,
  phones: Phone,
  lines: BulletList,
  columns: GridNine,
  words: Quotes,
} as const

const names = ['choices', 'phones', 'lines', 'columns', 'words'] as const

/** The five custom fields the server registers under the same names, all stored as JSON. */
export const registerFields = (app: Pick<StrapiApp, 'customFields'>): void => {
  app.customFields.register(
    names.map((name) => ({
      name,
      pluginId,
      type: 'json',
      icon: icons[name],
      intlLabel: { id: `catalogue.field.${name}`, defaultMessage: name },
      intlDescription: { id: `catalogue.field.${name}.description`, defaultMessage: name },
      components: { Input: inputs[name] },
    })),
  )
}
