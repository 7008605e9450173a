import { readMatters, type Matters } from '@gongkai/catalogue-core/page'
import data from './matters.json' with { type: 'json' }

/** What agencies publish under many names: by it the catalogues of several are laid side by side. */
export const matters: Matters = readMatters(data)
