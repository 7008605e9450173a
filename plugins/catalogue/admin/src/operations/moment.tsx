import { FormattedDate } from 'react-intl'

/** A moment as the bureau's clocks show it, whatever zone the browser is in. */
export const Moment = ({ at }: { readonly at: string | Date }) => (
  <FormattedDate value={at} dateStyle="medium" timeStyle="medium" timeZone="Asia/Shanghai" />
)
