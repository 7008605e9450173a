import { Typography } from '@strapi/design-system'
import { useText } from '../language/text.ts'
import { reasonText } from './reason.ts'

/** Why something failed: a sentence for people, and the machine's own words for whoever must search for them. */
export const Reason = ({ raw }: { readonly raw: string | null }) => {
  const text = useText()
  if (raw === null) return <Typography>—</Typography>
  const id = reasonText(raw)
  return (
    <>
      {id === null ? null : <Typography display="block">{text(id)}</Typography>}
      <Typography
        display="block"
        {...(id === null ? {} : { variant: 'pi' as const, textColor: 'neutral600' })}
        // Addresses have no blanks to break at.
        style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}
      >
        {raw}
      </Typography>
    </>
  )
}
