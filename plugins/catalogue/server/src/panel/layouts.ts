import { labels, systemLabels } from './labels.ts'

type Kind = keyof typeof labels
type Cell = readonly [field: string, size: number]

interface Layout {
  /** Columns of the list; the panel itself adds the state, last, which must be in sight on a screen of 1280 px. */
  readonly list: readonly string[]
  /** Rows of the form, twelfths of its width. */
  readonly edit: readonly (readonly Cell[])[]
  readonly mainField: string
  readonly sort: readonly [field: string, order: 'ASC' | 'DESC']
  /** Shown, but given by the plugin alone. */
  readonly given: readonly string[]
  /** Kept by the plugin; nobody sees them. */
  readonly hidden: readonly string[]
}

const layouts: Readonly<Record<Kind, Layout>> = {
  agency: {
    list: ['name', 'printedName', 'slug', 'place', 'order', 'updatedAt'],
    edit: [
      [
        ['name', 6],
        ['printedName', 6],
      ],
      [
        ['slug', 4],
        ['order', 4],
        ['demo', 4],
      ],
      [
        ['place', 6],
        ['areaCode', 3],
        ['phone', 3],
      ],
      [
        ['address', 6],
        ['officeHours', 6],
      ],
      [
        ['disclosureOffice', 6],
        ['fax', 6],
      ],
      [
        ['email', 6],
        ['applyUrl', 6],
      ],
      [
        ['indexCode', 6],
        ['note', 6],
      ],
    ],
    mainField: 'name',
    sort: ['order', 'ASC'],
    given: [],
    hidden: ['formerSlugs', 'imported', 'lastItemCode', 'lastRecordCode', 'reviewSteps', 'safeFields'],
  },
  department: {
    list: ['name', 'agency', 'phone', 'order', 'updatedAt'],
    edit: [
      [
        ['name', 6],
        ['agency', 6],
      ],
      [
        ['phone', 6],
        ['order', 6],
      ],
    ],
    mainField: 'name',
    sort: ['order', 'ASC'],
    given: [],
    hidden: ['agencyKey'],
  },
  basis: {
    list: ['title', 'documentNumber', 'kind', 'updatedAt'],
    edit: [
      [['title', 12]],
      [
        ['documentNumber', 6],
        ['kind', 6],
      ],
      [['url', 12]],
      [['note', 12]],
    ],
    mainField: 'title',
    sort: ['title', 'ASC'],
    given: [],
    hidden: ['key'],
  },
  catalogue: {
    list: ['name', 'agency', 'edition', 'updatedAt'],
    edit: [
      [
        ['name', 6],
        ['agency', 6],
      ],
      [
        ['title', 6],
        ['edition', 3],
        ['source', 3],
      ],
      [['columns', 12]],
      [['notes', 12]],
    ],
    mainField: 'name',
    sort: ['updatedAt', 'DESC'],
    given: [],
    hidden: ['agencyKey', 'imported'],
  },
  item: {
    list: ['number', 'name', 'catalogue', 'deadline'],
    edit: [
      [
        ['name', 8],
        ['number', 4],
      ],
      [['groups', 12]],
      [
        ['catalogue', 6],
        ['order', 3],
        ['code', 3],
      ],
      [['content', 12]],
      [['basis', 12]],
      [['basisKinds', 12]],
      [
        ['publisher', 6],
        ['responsible', 6],
      ],
      [['deadline', 12]],
      [['attribute', 12]],
      [['channels', 12]],
      [['form', 12]],
      [['audience', 12]],
      [['phones', 12]],
      [['extra', 12]],
      [['keywords', 12]],
      [['succeededBy', 12]],
      [['doubts', 12]],
      [['merged', 12]],
    ],
    mainField: 'name',
    sort: ['updatedAt', 'DESC'],
    given: ['code'],
    hidden: ['catalogueKey', 'agencyKey'],
  },
  record: {
    list: ['title', 'documentNumber', 'releasedAt'],
    edit: [
      [['title', 12]],
      [
        ['item', 6],
        ['kind', 6],
      ],
      [
        ['documentNumber', 6],
        ['indexNumber', 6],
      ],
      [
        ['formedOn', 6],
        ['eventOn', 6],
      ],
      [
        ['attribute', 4],
        ['validity', 4],
        ['theme', 4],
      ],
      [['summary', 12]],
      [['body', 12]],
      [['attachments', 12]],
      [
        ['effectiveFrom', 4],
        ['endedOn', 4],
        ['publisher', 4],
      ],
      // A title is long, and what was chosen is shown in the width of its field.
      [['amends', 12]],
      [['repeals', 12]],
      [['interprets', 12]],
      [
        ['penaltyTier', 6],
        ['publishUntil', 6],
      ],
      [
        ['code', 6],
        ['releasedAt', 6],
      ],
    ],
    mainField: 'title',
    sort: ['updatedAt', 'DESC'],
    given: ['code', 'releasedAt'],
    hidden: ['images', 'itemKey', 'agencyKey', 'linkKeys', 'documentNumberKey'],
  },
}

const metadata = (label: string, editable: boolean): object => ({
  edit: { label, editable },
  list: { label },
})

const panelConfig = (kind: Kind): object => {
  const { list, edit, mainField, sort, given, hidden } = layouts[kind]
  return {
    settings: {
      bulkable: true,
      filterable: true,
      searchable: true,
      pageSize: 20,
      mainField,
      defaultSortBy: sort[0],
      defaultSortOrder: sort[1],
      relationOpenMode: 'modal',
    },
    metadatas: Object.fromEntries(
      Object.entries({ ...systemLabels, ...labels[kind] }).map(([field, label]) => [
        field,
        metadata(label, !given.includes(field)),
      ]),
    ),
    layouts: { list, edit: edit.map((row) => row.map(([name, size]) => ({ name, size }))) },
    attributes: Object.fromEntries(hidden.map((field) => [field, { hidden: true }])),
  }
}

/**
 * How the panel lists and edits our content, as the `config` of a schema. Strapi takes it for a content type it has no
 * settings of yet; what a bureau arranged for itself afterwards stays.
 */
export const withPanel = <Schema extends object>(
  kind: Kind,
  schema: Schema,
): Schema & { config: object } => ({
  ...schema,
  config: panelConfig(kind),
})
