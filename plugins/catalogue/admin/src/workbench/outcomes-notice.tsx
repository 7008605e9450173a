import { Box, Typography } from '@strapi/design-system'
import { Notice } from '../import/frame/notice.tsx'
import { useLocale } from '../language/locale.ts'
import { useText } from '../language/text.ts'
import type { Outcomes } from './bulk.ts'

/** How each of several went: the refused by name, with every reason. */
export const OutcomesNotice = ({ done, refused }: Outcomes) => {
  const text = useText()
  const locale = useLocale()
  return (
    <Notice
      tone={refused.length === 0 ? 'success' : 'warning'}
      title={text('catalogue.work.outcome', { done, refused: refused.length })}
    >
      {refused.length === 0 ? null : (
        <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
          {refused.map(({ title, because }, i) => (
            <Typography tag="li" key={`${String(i)} ${title}`} textColor="neutral800">
              <strong>{title}</strong>
              {locale === 'zh-Hans' ? '：' : ': '}
              {because.map((one) => one[locale]).join(' ')}
            </Typography>
          ))}
        </Box>
      )}
    </Notice>
  )
}
