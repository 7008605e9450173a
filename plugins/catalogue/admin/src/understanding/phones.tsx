import { phoneText } from '@gongkai/catalogue-core/catalogue'
import { phoneDoubt } from '../fields/values/faults.ts'
import { readPhones } from '../fields/values/rows.ts'
import { useText } from '../language/text.ts'
import { useValue } from './fields.ts'
import { Line, Understood } from './understood.tsx'

/** Whether a number can be called or has lost digits. */
export const Phones = () => {
  const text = useText()
  const phones = (readPhones(useValue('phones')) ?? []).filter(({ number }) => number.trim() !== '')
  return (
    <Understood field="phones">
      {phones.map((phone, i) => {
        const cut = phoneDoubt(phone)
        return (
          <Line key={`${String(i)} ${phoneText(phone)}`} doubt={cut}>
            {text(cut ? 'catalogue.understanding.phone.cut' : 'catalogue.understanding.phone.whole', {
              phone: phoneText(phone),
            })}
          </Line>
        )
      })}
    </Understood>
  )
}
