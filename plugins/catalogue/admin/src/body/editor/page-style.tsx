import { styled } from 'styled-components'

/** The text as a reader will see it, near enough: Chinese type at a size to read, tables with their lines. */
export const Paper = styled.div`
  .tiptap {
    min-height: 24rem;
    max-height: 70vh;
    overflow: auto;
    padding: ${({ theme }) => theme.spaces[4]};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.6rem;
    line-height: 1.9;
    font-family: 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif;
    outline: none;
  }

  .tiptap > * + * {
    margin-top: 0.8em;
  }

  h2,
  h3,
  h4 {
    font-weight: 700;
  }

  h2 {
    font-size: 1.35em;
  }

  h3 {
    font-size: 1.15em;
  }

  ul,
  ol {
    padding-inline-start: 2em;
  }

  ul {
    list-style: disc;
  }

  ol {
    list-style: decimal;
  }

  strong {
    font-weight: 700;
  }

  em {
    font-style: italic;
  }

  sub,
  sup {
    font-size: 0.75em;
  }

  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral300};
  }

  a {
    color: ${({ theme }) => theme.colors.primary700};
    text-decoration: underline;
  }

  img {
    max-width: 100%;
  }

  .tableWrapper {
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    width: 100%;
  }

  th,
  td {
    position: relative;
    min-width: 4em;
    padding: 0.3em 0.6em;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    vertical-align: top;
  }

  th {
    background: ${({ theme }) => theme.colors.neutral150};
    font-weight: 700;
    text-align: start;
  }

  .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }
`

/** The frame of the other inputs round it. */
export const Desk = styled.div<{ $disabled: boolean; $wrong: boolean; $over: boolean }>`
  position: relative;
  overflow: hidden;
  border: 1px solid ${({ theme, $wrong }) => ($wrong ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $disabled }) => ($disabled ? theme.colors.neutral150 : theme.colors.neutral0)};
  outline: ${({ theme, $over }) => ($over ? `2px dashed ${theme.colors.primary600}` : 'none')};

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: ${({ theme }) => theme.colors.primary600} 0 0 0 2px;
  }
`
