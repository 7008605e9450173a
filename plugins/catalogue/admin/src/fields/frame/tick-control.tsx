import type { Tick } from '@gongkai/catalogue-core/catalogue'
import { ticks } from '@gongkai/catalogue-core/catalogue'
import { useId } from 'react'
import { styled } from 'styled-components'
import { useText, type TextId } from '../../language/text.ts'
import { TickMark } from './tick-mark.tsx'

const names: Readonly<Record<Tick, TextId>> = {
  yes: 'catalogue.tick.yes',
  no: 'catalogue.tick.no',
  unknown: 'catalogue.tick.unknown',
}

const Group = styled.div`
  display: inline-flex;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  overflow: hidden;

  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`

const Segment = styled.label<{ $on: boolean; $tick: Tick; $disabled: boolean }>`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  padding: 0 ${({ theme }) => theme.spaces[2]};
  min-height: 3.8rem;
  white-space: nowrap;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  font-weight: ${({ $on, theme }) => ($on ? theme.fontWeights.bold : theme.fontWeights.regular)};
  cursor: ${({ $disabled }) => ($disabled ? 'not-allowed' : 'pointer')};
  color: ${({ theme, $on, $tick }) => {
    if (!$on) return theme.colors.neutral600
    // Strapi's darkest warning is too light for words of this size.
    return $tick === 'yes' ? theme.colors.success700 : theme.colors.neutral800
  }};
  background: ${({ theme, $on, $tick }) => {
    if (!$on) return 'transparent'
    return $tick === 'yes'
      ? theme.colors.success100
      : $tick === 'no'
        ? theme.colors.neutral150
        : theme.colors.warning100
  }};

  & + & {
    border-left: 1px solid ${({ theme }) => theme.colors.neutral200};
  }

  svg {
    flex: none;
    width: 1.4rem;
    height: 1.4rem;
  }

  input {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
`

interface Props {
  readonly label: string
  readonly value: Tick
  readonly disabled: boolean
  readonly onChange: (tick: Tick) => void
}

/** Three states, all of them said in words: a lost glyph is neither ticked nor empty. Arrow keys choose, as in any radio group. */
export const TickControl = ({ label, value, disabled, onChange }: Props) => {
  const text = useText()
  const group = useId()
  return (
    <Group role="radiogroup" aria-label={label}>
      {ticks.map((tick) => (
        <Segment key={tick} $on={tick === value} $tick={tick} $disabled={disabled}>
          <input
            type="radio"
            name={group}
            checked={tick === value}
            disabled={disabled}
            onChange={() => {
              onChange(tick)
            }}
          />
          <TickMark tick={tick} />
          {text(names[tick])}
        </Segment>
      ))}
    </Group>
  )
}
