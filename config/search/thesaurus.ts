import { ThesaurusFile, type Thesaurus } from '@gongkai/catalogue-core/search'
import * as v from 'valibot'
import accounts from './thesaurus/accounts.json' with { type: 'json' }
import agencies from './thesaurus/agencies.json' with { type: 'json' }
import asking from './thesaurus/asking.json' with { type: 'json' }
import assistance from './thesaurus/assistance.json' with { type: 'json' }
import business from './thesaurus/business.json' with { type: 'json' }
import care from './thesaurus/care.json' with { type: 'json' }
import citizens from './thesaurus/citizens.json' with { type: 'json' }
import disclosure from './thesaurus/disclosure.json' with { type: 'json' }
import elsewhere from './thesaurus/elsewhere.json' with { type: 'json' }
import fund from './thesaurus/fund.json' with { type: 'json' }
import insurance from './thesaurus/insurance.json' with { type: 'json' }
import everyday from './thesaurus/everyday.json' with { type: 'json' }
import providers from './thesaurus/providers.json' with { type: 'json' }
import rows from './thesaurus/rows.json' with { type: 'json' }
import work from './thesaurus/work.json' with { type: 'json' }

/** By domain, as people keep it. */
export const thesaurusFiles = v.parse(v.array(ThesaurusFile), [
  insurance,
  accounts,
  elsewhere,
  care,
  providers,
  fund,
  assistance,
  work,
  citizens,
  business,
  disclosure,
  agencies,
  everyday,
  rows,
  asking,
])

/**
 * From the words of citizens to those of offices, one file a domain. Written from the domain and from how people
 * speak, never from the questions by which search is judged.
 */
export const thesaurus: Thesaurus = thesaurusFiles.flatMap(({ entries }) => entries)
