import type { ImportSummary } from '@gongkai/catalogue-core/import'
import { Flex, ProgressBar, Typography } from '@strapi/design-system'
import { useText } from '../../language/text.ts'
import { percentOf } from './active.ts'

/** How far a running import has come, drawn and in numbers. */
export const Progress = ({ summary }: { readonly summary: ImportSummary }) => {
  const text = useText()
  const { done, total, file } = summary
  return (
    <Flex gap={3} alignItems="center">
      <ProgressBar
        value={percentOf(summary)}
        aria-label={text('catalogue.import.progress', { file: file.name })}
      />
      <Typography>{text('catalogue.import.progress.steps', { done, total })}</Typography>
    </Flex>
  )
}
