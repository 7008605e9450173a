import { styled } from 'styled-components'

/** Two columns side by side; on a phone one under the other. */
export const Sides = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
  gap: ${({ theme }) => theme.spaces[3]};

  > div {
    min-width: 0;
    padding: ${({ theme }) => theme.spaces[3]};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    /* A long text scrolls by itself, so that the next field stays within reach. */
    max-height: 60vh;
    overflow: auto;
  }

  > div:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`
