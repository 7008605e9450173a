import { Box, ProgressBar, Typography } from '@strapi/design-system'
import { useText, type Text } from '../language/text.ts'
import type { Progress as Under } from './contract.ts'
import { Moment } from './moment.tsx'

/** The steps of a run by name; one we do not know yet shows its own. */
const stepName = (step: string, text: Text): string => {
  switch (step) {
    case 'reading':
      return text('catalogue.run.step.reading')
    case 'building':
      return text('catalogue.run.step.building')
    case 'compiling':
      return text('catalogue.run.step.compiling')
    case 'checking':
      return text('catalogue.run.step.checking')
    case 'switching':
      return text('catalogue.run.step.switching')
    default:
      return step
  }
}

/** The run under way, with its share done where that can be counted. */
export const Progress = ({ progress }: { readonly progress: Under | null }) => {
  const text = useText()
  if (progress === null) return null
  const { done, total, step, startedAt } = progress
  const counted = typeof done === 'number' && typeof total === 'number' && total > 0
  return (
    <Box>
      <Typography tag="p" fontWeight="bold">
        {text('catalogue.run.current')} {stepName(step, text)}
        {counted ? ` ${String(done)} / ${String(total)}` : ''} · <Moment at={startedAt} />
      </Typography>
      {counted ? (
        <Box paddingTop={2}>
          <ProgressBar aria-label={text('catalogue.run.current')} value={Math.round((100 * done) / total)} />
        </Box>
      ) : null}
    </Box>
  )
}
