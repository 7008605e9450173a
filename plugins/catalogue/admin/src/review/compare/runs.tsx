import { styled } from 'styled-components'
import type { Run } from './difference.ts'

/** Told by line and weight, not by colour alone. */
const Words = styled.div`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: 1.6;

  del {
    background: ${({ theme }) => theme.colors.danger100};
    text-decoration: line-through;
  }

  ins {
    background: ${({ theme }) => theme.colors.success100};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    text-decoration: underline;
    text-underline-offset: 2px;
  }
`

interface Props {
  readonly runs: readonly Run[]
  readonly side: 'before' | 'after'
  readonly empty: string
}

/** One side of a comparison: what it has alone is marked, what only the other has is left out. */
export const Runs = ({ runs, side, empty }: Props) => {
  const own = runs.filter((run) => run.in === 'both' || run.in === side)
  if (own.length === 0) return <Words>{empty}</Words>
  return (
    <Words>
      {own.map((run, i) => {
        const key = `${String(i)} ${run.in}`
        if (run.in === 'both') return <span key={key}>{run.text}</span>
        return run.in === 'before' ? <del key={key}>{run.text}</del> : <ins key={key}>{run.text}</ins>
      })}
    </Words>
  )
}
