import { Box, Button, Flex, Typography, useNotifyAT } from '@strapi/design-system'
import { Plus } from '@strapi/icons'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useText } from '../../language/text.ts'
import { moved } from '../values/rows.ts'
import { RowButtons, type RowButton } from './row-buttons.tsx'

/** Where a row stands, for what is drawn in it. */
export interface RowAt {
  readonly index: number
  readonly place: string
  readonly insertAfter: () => void
}

interface Props<T> {
  readonly rows: readonly T[]
  readonly disabled: boolean
  readonly addLabel: string
  /** Rows of an object have no order of their own. */
  readonly ordered?: boolean
  readonly blank: () => T
  readonly onChange: (rows: readonly T[]) => void
  readonly children: (row: T, change: (row: T) => void, at: RowAt) => ReactNode
}

/** Where the focus goes once the list has `count` rows: the form hands a new value back a render later than it got it. */
interface Focus {
  readonly row: number
  readonly on: RowButton | 'first' | 'add'
  readonly count: number
}

const focusable: Readonly<Record<RowButton | 'first', string>> = {
  first: 'input, textarea, [role="combobox"]',
  up: '[data-row-button="up"]',
  down: '[data-row-button="down"]',
  remove: '[data-row-button="remove"]',
}

/** A list of rows that are added, removed and moved, with the keyboard as with the mouse: focus follows the row. */
export const RowList = <T,>({
  rows,
  disabled,
  addLabel,
  ordered = true,
  blank,
  onChange,
  children,
}: Props<T>) => {
  const text = useText()
  const { notifyStatus } = useNotifyAT()
  const list = useRef<HTMLOListElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const [focus, setFocus] = useState<Focus | null>(null)

  useEffect(() => {
    if (focus?.count !== rows.length) return
    if (focus.on === 'add') add.current?.focus()
    else list.current?.children[focus.row]?.querySelector<HTMLElement>(focusable[focus.on])?.focus()
    setFocus(null)
  }, [focus, rows.length])

  const insert = (at: number) => {
    onChange(rows.toSpliced(at, 0, blank()))
    setFocus({ row: at, on: 'first', count: rows.length + 1 })
  }
  const remove = (at: number) => {
    onChange(rows.toSpliced(at, 1))
    const count = rows.length - 1
    setFocus({ row: Math.min(at, count - 1), on: count === 0 ? 'add' : 'remove', count })
    notifyStatus(text('catalogue.row.removed', { n: at + 1 }))
  }
  const move = (at: number, to: number) => {
    onChange(moved(rows, at, to))
    const edge = to === 0 ? 'down' : to === rows.length - 1 ? 'up' : null
    setFocus({ row: to, on: edge ?? (to < at ? 'up' : 'down'), count: rows.length })
    notifyStatus(text('catalogue.row.moved', { from: at + 1, to: to + 1 }))
  }

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {rows.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {text('catalogue.row.none')}
        </Typography>
      ) : null}
      <Flex tag="ol" ref={list} direction="column" alignItems="stretch" gap={2}>
        {rows.map((row, index) => (
          // Rows have no identity but their place; every input is controlled, so the place is the right key.
          <Flex tag="li" key={index} alignItems="flex-start" gap={2}>
            <Box flex="1" minWidth={0}>
              {children(
                row,
                (next) => {
                  onChange(rows.with(index, next))
                },
                {
                  index,
                  place: text('catalogue.row.place', { n: index + 1 }),
                  insertAfter: () => {
                    insert(index + 1)
                  },
                },
              )}
            </Box>
            <RowButtons
              index={index}
              count={rows.length}
              disabled={disabled}
              ordered={ordered}
              onMove={move}
              onRemove={remove}
            />
          </Flex>
        ))}
      </Flex>
      <Box>
        <Button
          ref={add}
          type="button"
          variant="tertiary"
          size="S"
          startIcon={<Plus />}
          disabled={disabled}
          onClick={() => {
            insert(rows.length)
          }}
        >
          {addLabel}
        </Button>
      </Box>
    </Flex>
  )
}
