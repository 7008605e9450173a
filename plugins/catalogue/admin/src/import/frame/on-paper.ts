import { createGlobalStyle } from 'styled-components'

/** On paper there is one part of the page, by its id, and nothing of the panel round it. */
export const OnPaper = createGlobalStyle<{ readonly $part: string }>`
  @media print {
    @page {
      size: A4;
      margin: 20mm 18mm;
    }

    body * {
      visibility: hidden;
    }

    #${({ $part }) => $part},
    #${({ $part }) => $part} * {
      visibility: visible;
    }

    #${({ $part }) => $part} {
      position: absolute;
      inset: 0 auto auto 0;
      width: 100%;
      margin: 0;
      padding: 0;
      border: 0;
      box-shadow: none;
    }
  }
`
