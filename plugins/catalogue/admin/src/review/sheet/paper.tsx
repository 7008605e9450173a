import { styled } from 'styled-components'

/** A form as an office prints it: black on white, lines between its fields. */
export const Paper = styled.article`
  max-width: 80rem;
  padding: ${({ theme }) => theme.spaces[8]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: #ffffff;
  color: #000000;
  font-size: 1.4rem;
  line-height: 1.6;

  h2 {
    margin-bottom: ${({ theme }) => theme.spaces[4]};
    font-size: 2.2rem;
    font-weight: bold;
    text-align: center;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }

  th,
  td {
    padding: 0.6rem 0.8rem;
    border: 1px solid #000000;
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  tr {
    break-inside: avoid;
  }

  th {
    width: 14rem;
    font-weight: bold;
  }

  .digest {
    font-family: monospace;
    font-size: 1.1rem;
  }

  .foot {
    padding-top: 1rem;
    font-size: 1.2rem;
  }

  @media (max-width: 600px) {
    padding: ${({ theme }) => theme.spaces[4]};

    th {
      width: 9rem;
    }
  }
`
