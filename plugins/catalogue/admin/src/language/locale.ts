import type { Locale } from '@gongkai/catalogue-core/catalogue'
import { useIntl } from 'react-intl'

/** The language in which the core is asked for its sentences: English where the panel is in one we do not write. */
export const useLocale = (): Locale => (useIntl().locale === 'zh-Hans' ? 'zh-Hans' : 'en')
