import { styled } from 'styled-components'

/** A region of its own that scrolls, so that a wide table never widens the panel. */
export const TableFrame = styled.div`
  position: relative;
  overflow: auto;
  max-height: 70vh;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  /* Paper does not scroll. */
  @media print {
    overflow: visible;
    max-height: none;
  }
`

/** A table for reading: merged cells, rows that open, and cells to be jumped to are beyond the design system's. */
export const PlainTable = styled.table`
  width: 100%;
  border-collapse: separate;
  border-spacing: 0;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: 1.5;

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[3]}`};
    border-right: 1px solid ${({ theme }) => theme.colors.neutral150};
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: start;
    vertical-align: top;
    white-space: pre-wrap;
    overflow-wrap: break-word;
  }

  /* As one piece: the second line of a header with two would otherwise hide under the first. */
  thead {
    position: sticky;
    top: 0;
    z-index: 2;
  }

  thead th {
    background: ${({ theme }) => theme.colors.neutral100};
    color: ${({ theme }) => theme.colors.neutral700};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    white-space: nowrap;
  }

  button,
  .whole {
    white-space: nowrap;
  }

  tbody th {
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }

  th:focus,
  td:focus,
  .found {
    background: ${({ theme }) => theme.colors.warning100};
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`
