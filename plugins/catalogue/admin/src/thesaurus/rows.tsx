import type { ReactNode } from 'react'
import { PlainTable, TableFrame } from '../import/frame/plain-table.ts'

/** A plain list of lines with something to do at the end of each; scrolls by itself where the screen is narrow. */
export const Rows = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <TableFrame role="region" aria-label={label} tabIndex={0}>
    <PlainTable>
      <tbody>{children}</tbody>
    </PlainTable>
  </TableFrame>
)
