import type { ImportSummary } from '@gongkai/catalogue-core/import'
import { Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { useText } from '../../language/text.ts'

/** The items of the catalogue an import went into, in Strapi's own list. */
export const ItemsLink = ({ catalogue }: Pick<ImportSummary, 'catalogue'>) => {
  const text = useText()
  if (catalogue === null) return null
  const query = `filters[$and][0][catalogue][documentId][$eq]=${encodeURIComponent(catalogue.documentId)}`
  return (
    <Typography
      tag={Link}
      textColor="primary600"
      to={`/content-manager/collection-types/plugin::catalogue.item?page=1&pageSize=50&sort=order:ASC&${query}`}
    >
      {text('catalogue.import.items', { name: catalogue.name })}
    </Typography>
  )
}
