import { agency } from './agency.ts'
import { audit, auditHead } from './audit.ts'
import { basis } from './basis.ts'
import { catalogue } from './catalogue.ts'
import { correction } from './correction.ts'
import { department } from './department.ts'
import { overdue, reminder, task } from './duty.ts'
import { fileText } from './file-text.ts'
import { importDocument, importing, importRow } from './import.ts'
import { indexCounter, indexNumber } from './index-number.ts'
import { item } from './item.ts'
import { member } from './member.ts'
import { change, delivery } from './outbox.ts'
import { receipt } from './receipt.ts'
import { record } from './record.ts'
import { judgedQuestion, thesaurusSet, zeroBatch, zeroWord } from './thesaurus.ts'
import { version } from './version.ts'
import { withdrawal } from './withdrawal.ts'
import { withPanel } from '../panel/layouts.ts'

export const contentTypes = {
  agency: { schema: withPanel('agency', agency) },
  department: { schema: withPanel('department', department) },
  catalogue: { schema: withPanel('catalogue', catalogue) },
  item: { schema: withPanel('item', item) },
  record: { schema: withPanel('record', record) },
  basis: { schema: withPanel('basis', basis) },
  change: { schema: change },
  delivery: { schema: delivery },
  receipt: { schema: receipt },
  import: { schema: importing },
  'import-document': { schema: importDocument },
  'import-row': { schema: importRow },
  'file-text': { schema: fileText },
  'index-counter': { schema: indexCounter },
  'index-number': { schema: indexNumber },
  withdrawal: { schema: withdrawal },
  version: { schema: version },
  audit: { schema: audit },
  'audit-head': { schema: auditHead },
  member: { schema: member },
  correction: { schema: correction },
  task: { schema: task },
  overdue: { schema: overdue },
  reminder: { schema: reminder },
  'thesaurus-set': { schema: thesaurusSet },
  'zero-word': { schema: zeroWord },
  'zero-batch': { schema: zeroBatch },
  'judged-question': { schema: judgedQuestion },
}
