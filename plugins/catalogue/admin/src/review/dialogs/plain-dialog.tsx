import { commandNames } from '@gongkai/catalogue-core/review'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import type { DialogProps } from './dialog.ts'
import { Frame, Said } from './frame.tsx'

interface Props extends DialogProps {
  readonly does: 'release' | 'confirm' | 'recall' | 'reopen' | 'unschedule'
}

/** A step that needs nothing but to be meant: it is said what it does first. */
export const PlainDialog = ({ does, onCommand, of, ...frame }: Props) => {
  const text = useText()
  const locale = useLocale()
  const name = commandNames[does][locale]
  return (
    <Frame
      {...frame}
      title={name}
      confirm={name}
      onConfirm={() => {
        onCommand({ does })
      }}
    >
      <Said>{text(`catalogue.review.${does}.about`)}</Said>
      <Said>{of.title}</Said>
    </Frame>
  )
}
