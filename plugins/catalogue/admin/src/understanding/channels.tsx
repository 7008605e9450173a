import { channelNames, channelOf } from '@gongkai/catalogue-core/catalogue'
import { readChoices } from '../fields/values/rows.ts'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import { useValue } from './fields.ts'
import { Line, Understood } from './understood.tsx'

/** Which channel each printed option counts as where citizens filter by it. */
export const Channels = () => {
  const text = useText()
  const locale = useLocale()
  const choices = (readChoices(useValue('channels')) ?? []).filter(({ option }) => option.trim() !== '')
  return (
    <Understood field="channels">
      {choices.map(({ option }, i) => {
        const channel = channelOf(option)
        return (
          <Line
            key={`${String(i)} ${option}`}
            // 其他 is printed in most catalogues and means itself.
            doubt={channel === 'other' && option.trim() !== channelNames.other['zh-Hans']}
          >
            {text('catalogue.understanding.channel', { option, channel: channelNames[channel][locale] })}
          </Line>
        )
      })}
    </Understood>
  )
}
