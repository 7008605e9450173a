import { Button, Flex, Typography } from '@strapi/design-system'
import { ChevronLeft, ChevronRight } from '@strapi/icons'
import { useText } from '../../language/text.ts'
import { pageCount, pageSize } from './pages.ts'

interface Props {
  readonly label: string
  readonly page: number
  readonly rows: number
  readonly onPage: (page: number) => void
}

export const Pager = ({ label, page, rows, onPage }: Props) => {
  const text = useText()
  if (rows <= pageSize) return null
  const last = pageCount(rows) - 1
  return (
    <Flex tag="nav" aria-label={text('catalogue.import.pages', { list: label })} gap={3} alignItems="center">
      <Button
        size="S"
        variant="tertiary"
        startIcon={<ChevronLeft />}
        disabled={page === 0}
        onClick={() => {
          onPage(page - 1)
        }}
      >
        {text('catalogue.import.page.before')}
      </Button>
      <Typography role="status">
        {text('catalogue.import.page.rows', {
          from: page * pageSize + 1,
          to: Math.min(rows, (page + 1) * pageSize),
          all: rows,
        })}
      </Typography>
      <Button
        size="S"
        variant="tertiary"
        endIcon={<ChevronRight />}
        disabled={page >= last}
        onClick={() => {
          onPage(page + 1)
        }}
      >
        {text('catalogue.import.page.after')}
      </Button>
    </Flex>
  )
}
