import type { ReactNode } from 'react'
import { styled } from 'styled-components'

/** Name beside value, on a phone one under the other. */
const Line = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `0 ${theme.spaces[4]}`};
  padding: ${({ theme }) => theme.spaces[1]} 0;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: 1.6;

  dt {
    flex: 0 0 9rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  dd {
    flex: 1 1 16rem;
    min-width: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }
`

interface Props {
  readonly name: string
  readonly children: ReactNode
}

/** One line of a description list. */
export const Fact = ({ name, children }: Props) => (
  <Line>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </Line>
)
