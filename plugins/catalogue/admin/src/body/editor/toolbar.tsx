import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import { styled } from 'styled-components'
import { useText } from '../../language/text.ts'
import { tableTools, textTools, type Tool } from './tools.ts'

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => theme.spaces[2]};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral100};
`

const Group = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 2px;
`

export const ToolButton = styled.button`
  min-height: 2.8rem;
  padding: 0 ${({ theme }) => theme.spaces[2]};
  border: 1px solid transparent;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  white-space: nowrap;
  cursor: pointer;

  &:hover:not(:disabled) {
    background: ${({ theme }) => theme.colors.neutral0};
    border-color: ${({ theme }) => theme.colors.neutral200};
  }

  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }

  &[aria-disabled='true'],
  &:disabled {
    color: ${({ theme }) => theme.colors.neutral500};
    cursor: not-allowed;
  }
`

interface Props {
  readonly editor: Editor
  readonly disabled: boolean
  /** Buttons that open something: link, picture, Word document. */
  readonly children: ReactNode
}

const step: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/**
 * One stop of the Tab key, then arrow keys, as toolbars are used everywhere. A tool that cannot be used now stays
 * reachable and says so; were it disabled, the focus would be lost with it.
 */
export const Toolbar = ({ editor, disabled, children }: Props) => {
  const text = useText()
  const bar = useRef<HTMLDivElement>(null)
  const { states, inTable } = useEditorState({
    editor,
    selector: ({ editor: own }) => ({
      states: [...textTools.flat(), ...tableTools].map(
        ({ on, can }) => `${String(on?.(own) ?? '')} ${String(can?.(own) ?? true)}`,
      ),
      inTable: own.isActive('table'),
    }),
  })

  // Which button the Tab key reaches is kept in the page itself: the last one that had the focus, else the first.
  const buttons = (): readonly HTMLButtonElement[] => [...(bar.current?.querySelectorAll('button') ?? [])]
  useEffect(() => {
    const [first] = buttons()
    if (first !== undefined && !buttons().some(({ tabIndex }) => tabIndex === 0)) first.tabIndex = 0
  }, [inTable])
  const onFocus = ({ target }: FocusEvent) => {
    for (const button of buttons()) button.tabIndex = button === target ? 0 : -1
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const all = buttons()
    const here = all.findIndex((button) => button === document.activeElement)
    const by = step[event.key]
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : by === undefined ? null : here + by
    if (to === null || here < 0) return
    event.preventDefault()
    all[(to + all.length) % all.length]?.focus()
  }
  const button = (tool: Tool, index: number) => {
    const [on = '', can = 'true'] = (states[index] ?? '').split(' ')
    return (
      <ToolButton
        key={tool.name}
        type="button"
        tabIndex={-1}
        aria-disabled={disabled || can === 'false'}
        {...(on === '' ? {} : { 'aria-pressed': on === 'true' })}
        onMouseDown={(event) => {
          // The selection in the text stays where it is.
          event.preventDefault()
        }}
        onClick={() => {
          if (!disabled && can === 'true') tool.run(editor)
        }}
      >
        {text(tool.name)}
      </ToolButton>
    )
  }
  let index = 0
  return (
    <Bar
      ref={bar}
      role="toolbar"
      aria-label={text('catalogue.body.toolbar')}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      {textTools.map((group) => (
        <Group key={group[0]?.name}>{group.map((tool) => button(tool, index++))}</Group>
      ))}
      <Group>{children}</Group>
      {inTable ? (
        <Group role="group" aria-label={text('catalogue.body.tableTools')}>
          {tableTools.map((tool) => button(tool, index++))}
        </Group>
      ) : null}
    </Bar>
  )
}
