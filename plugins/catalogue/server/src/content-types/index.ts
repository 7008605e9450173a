import { agency } from './agency.ts'
import { basis } from './basis.ts'
import { catalogue } from './catalogue.ts'
import { department } from './department.ts'
import { item } from './item.ts'
import { change, delivery } from './outbox.ts'
import { record } from './record.ts'

export const contentTypes = {
  agency: { schema: agency },
  department: { schema: department },
  catalogue: { schema: catalogue },
  item: { schema: item },
  record: { schema: record },
  basis: { schema: basis },
  change: { schema: change },
  delivery: { schema: delivery },
}
