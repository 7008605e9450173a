import { Flex, IconButton } from '@strapi/design-system'
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons'
import { useText } from '../../language/text.ts'

export type RowButton = 'up' | 'down' | 'remove'

interface Props {
  readonly index: number
  readonly count: number
  readonly disabled: boolean
  readonly ordered: boolean
  readonly onMove: (from: number, to: number) => void
  readonly onRemove: (at: number) => void
}

export const RowButtons = ({ index, count, disabled, ordered, onMove, onRemove }: Props) => {
  const text = useText()
  const n = index + 1
  return (
    <Flex gap={1}>
      {ordered ? (
        <>
          <IconButton
            type="button"
            variant="ghost"
            data-row-button="up"
            label={text('catalogue.row.up', { n })}
            disabled={disabled || index === 0}
            onClick={() => {
              onMove(index, index - 1)
            }}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            type="button"
            variant="ghost"
            data-row-button="down"
            label={text('catalogue.row.down', { n })}
            disabled={disabled || index === count - 1}
            onClick={() => {
              onMove(index, index + 1)
            }}
          >
            <ArrowDown />
          </IconButton>
        </>
      ) : null}
      <IconButton
        type="button"
        variant="ghost"
        data-row-button="remove"
        label={text('catalogue.row.remove', { n })}
        disabled={disabled}
        onClick={() => {
          onRemove(index)
        }}
      >
        <Trash />
      </IconButton>
    </Flex>
  )
}
