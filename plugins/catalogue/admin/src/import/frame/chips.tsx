import { Flex, Typography } from '@strapi/design-system'
import { styled } from 'styled-components'

const Chip = styled.button`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 1.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  cursor: pointer;

  &[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`

export interface ChipOption<T extends string> {
  readonly value: T
  readonly label: string
  readonly count: number
}

interface Props<T extends string> {
  readonly label: string
  readonly options: readonly ChipOption<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of several ways to see a list, each with how much it holds. */
export const Chips = <T extends string>({ label, options, value, onChange }: Props<T>) => (
  <Flex role="group" aria-label={label} gap={2} wrap="wrap">
    {options.map((option) => (
      <Chip
        key={option.value}
        type="button"
        aria-pressed={option.value === value}
        onClick={() => {
          onChange(option.value)
        }}
      >
        {option.label}
        <Typography textColor="neutral600" variant="pi">
          {option.count}
        </Typography>
      </Chip>
    ))}
  </Flex>
)
