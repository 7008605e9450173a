import { LinkButton } from '@strapi/design-system'
import { Plus } from '@strapi/icons'
import { useRBAC } from '@strapi/strapi/admin'
import { Link } from 'react-router-dom'
import { useText } from '../language/text.ts'

const record = 'plugin::catalogue.record'
const permissions = [{ action: 'plugin::content-manager.explorer.create', subject: record }]

/** 新建政府信息, for whoever may write: an editor's day begins here even when nothing waits. */
export const NewRecord = () => {
  const text = useText()
  const { allowedActions } = useRBAC(permissions)
  if (allowedActions['canCreate'] !== true) return null
  return (
    <LinkButton tag={Link} to={`/content-manager/collection-types/${record}/create`} startIcon={<Plus />}>
      {text('catalogue.work.new')}
    </LinkButton>
  )
}
