import { Box, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { useLocale } from '../language/locale.ts'
import { useText, type TextId } from '../language/text.ts'
import { addressOf } from './addresses.ts'
import type { Dashboard, Duties } from './contract.ts'

interface Line {
  readonly item: string | null
  readonly name: string
  readonly detail: string | null
}

interface ListProps {
  readonly title: TextId
  readonly lines: readonly Line[]
  /** From how many on an inspection fails the site. */
  readonly veto: number
}

const List = ({ title, lines, veto }: ListProps) => {
  const text = useText()
  if (lines.length === 0) return null
  return (
    <details>
      <Typography
        tag="summary"
        fontWeight="bold"
        textColor={lines.length >= veto ? 'danger600' : 'neutral800'}
      >
        {text(title, { n: lines.length })}
        {lines.length >= veto ? ` · ${text('catalogue.duties.veto', { n: veto })}` : ''}
      </Typography>
      <Box tag="ul" paddingLeft={4} paddingTop={2}>
        {lines.map(({ item, name, detail }) => (
          <Box tag="li" key={`${item ?? ''} ${detail ?? ''}`} paddingTop={1} paddingBottom={1}>
            {item === null ? (
              <Typography>{name}</Typography>
            ) : (
              <Typography tag={Link} to={addressOf('item', item)}>
                {name}
              </Typography>
            )}
            {detail === null ? null : (
              <Typography variant="pi" textColor="neutral600">
                {` ${detail}`}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </details>
  )
}

interface Props {
  readonly dashboard: Dashboard
  readonly rules: Duties['rules']
}

/** Columns that went quiet, and those that never held anything, as an inspection counts them. */
export const Columns = ({ dashboard, rules }: Props) => {
  const text = useText()
  const locale = useLocale()
  const stale = dashboard.stale.map(({ rule, item, lastOn }): Line => {
    const ruleName = rules.stale.find(({ id }) => id === rule)?.name[locale] ?? rule
    return {
      item,
      name: item === null ? text('catalogue.duties.site') : (dashboard.items[item] ?? ''),
      detail: text('catalogue.duties.stale.detail', { rule: ruleName, day: lastOn }),
    }
  })
  const empty = dashboard.empty.map((item): Line => ({
    item,
    name: dashboard.items[item] ?? '',
    detail: null,
  }))
  return (
    <>
      <List title="catalogue.duties.stale" lines={stale} veto={rules.veto.stale} />
      <List title="catalogue.duties.empty" lines={empty} veto={rules.veto.empty} />
    </>
  )
}
