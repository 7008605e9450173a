import { useCallback, useEffect, useRef, useState } from 'react'
import { pageHolding } from './pages.ts'

/** A cell or row to be shown and focused; each jump is an object of its own, so that the same place can be jumped to again. */
export interface Jump {
  readonly row: number
  readonly column: number | null
}

/** The page of a list that can be paged by hand and jumped into; `arrive` is given to the cell jumped to. */
export const useJump = (jump: Jump | null) => {
  const [page, setPage] = useState(jump === null ? 0 : pageHolding(jump.row))
  const arrived = useRef<Jump | null>(null)
  useEffect(() => {
    if (jump !== null) setPage(pageHolding(jump.row))
  }, [jump])
  const arrive = useCallback(
    (cell: HTMLElement | null) => {
      // Paging away and back is not another jump.
      if (cell === null || jump === null || arrived.current === jump) return
      arrived.current = jump
      cell.focus({ preventScroll: true })
      cell.scrollIntoView({ block: 'center', inline: 'nearest' })
    },
    [jump],
  )
  return { page, setPage, arrive }
}
