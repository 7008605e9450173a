import { stateNames, type VersionState } from '@gongkai/catalogue-core/review'
import { Tag, type TagTone } from '../import/frame/tag.tsx'
import { useLocale } from '../language/locale.ts'

const tones: Readonly<Record<VersionState, TagTone>> = {
  draft: 'secondary',
  inReview: 'primary',
  returned: 'danger',
  approved: 'primary',
  scheduled: 'primary',
  published: 'success',
  replaced: 'neutral',
  withdrawn: 'neutral',
  lapsed: 'neutral',
}

/** Where a version stands, in the review's own words. */
export const StateTag = ({ state }: { readonly state: VersionState }) => {
  const locale = useLocale()
  return <Tag tone={tones[state]}>{stateNames[state][locale]}</Tag>
}
