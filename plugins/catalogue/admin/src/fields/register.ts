import type { StrapiApp } from '@strapi/strapi/admin'
import { BulletList, CheckCircle, GridNine, Paragraph, Phone, Quotes } from '@strapi/icons'
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
  body: () => import('../body/body-input.tsx') as unknown as Loaded,
} as const

const icons = {
  choices: CheckCircle,
  phones: Phone,
  lines: BulletList,
  columns: GridNine,
  words: Quotes,
  body: Paragraph,
} as const

const names = ['choices', 'phones', 'lines', 'columns', 'words', 'body'] as const

/** The custom fields that the server registers under the same names: a body is text, all others are stored as JSON. */
export const registerFields = (app: Pick<StrapiApp, 'customFields'>): void => {
  app.customFields.register(
    names.map((name) => ({
      name,
      pluginId,
      type: name === 'body' ? 'richtext' : 'json',
      icon: icons[name],
      intlLabel: { id: `catalogue.field.${name}`, defaultMessage: name },
      intlDescription: { id: `catalogue.field.${name}.description`, defaultMessage: name },
      components: { Input: inputs[name] },
    })),
  )
}
