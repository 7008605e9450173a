import { Box, Typography } from '@strapi/design-system'
import { isUnscannable, unscannableText } from '@gongkai/catalogue-core/privacy'
import { Notice } from '../../import/frame/notice.tsx'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import type { ReviewView } from '../contract.ts'

/** Files nobody looked into by machine, and why: a person has to. */
export const Unscanned = ({ files }: { readonly files: ReviewView['unscanned'] }) => {
  const text = useText()
  const locale = useLocale()
  if (files.length === 0) return null
  return (
    <Notice tone="warning" title={text('catalogue.review.unscanned', { n: files.length })}>
      <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc', overflowWrap: 'anywhere' }}>
        {files.map(({ file, because }, i) => (
          <Typography tag="li" key={`${String(i)} ${file}`} textColor="neutral800">
            {text('catalogue.review.unscanned.one', {
              file,
              because: isUnscannable(because)
                ? unscannableText(because, locale)
                : text('catalogue.review.unscanned.unknown'),
            })}
          </Typography>
        ))}
      </Box>
    </Notice>
  )
}
