import { Box, Flex, Typography } from '@strapi/design-system'
import { Tag, type TagTone } from '../../import/frame/tag.tsx'
import { useText } from '../../language/text.ts'
import type { ComparedFile } from './compared.ts'

const tones: Readonly<Record<ComparedFile['is'], TagTone>> = {
  same: 'neutral',
  new: 'success',
  gone: 'danger',
  changed: 'warning',
}

const Digest = ({ label, value }: { readonly label: string; readonly value: string | null }) =>
  value === null ? null : (
    <Typography variant="pi" textColor="neutral600" display="block" style={{ overflowWrap: 'anywhere' }}>
      {label} {value}
    </Typography>
  )

interface Props {
  readonly files: readonly ComparedFile[]
  readonly hasPublic: boolean
}

/** Attachments by name and by the digest of their bytes: a file replaced under its old name is told. */
export const Files = ({ files, hasPublic }: Props) => {
  const text = useText()
  if (files.length === 0) return null
  return (
    <Box tag="section" aria-label={text('catalogue.review.files')}>
      <Typography tag="h3" fontWeight="bold">
        {text('catalogue.review.files')}
      </Typography>
      <Box tag="ul" paddingTop={2}>
        {files.map(({ name, is, before, after }, i) => (
          <Box tag="li" key={`${String(i)} ${name}`} paddingBottom={2}>
            <Flex gap={2} wrap="wrap">
              <Typography style={{ overflowWrap: 'anywhere' }}>{name}</Typography>
              {hasPublic ? <Tag tone={tones[is]}>{text(`catalogue.review.file.${is}`)}</Tag> : null}
            </Flex>
            {is === 'changed' || is === 'gone' ? (
              <Digest label={text('catalogue.review.file.before')} value={before} />
            ) : null}
            <Digest label={text('catalogue.review.file.digest')} value={after} />
          </Box>
        ))}
      </Box>
    </Box>
  )
}
