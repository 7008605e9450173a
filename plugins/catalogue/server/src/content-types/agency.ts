import { everyLocale, fixed, keptByPlugin, localized, longLine } from './kinds.ts'

export const agency = {
  kind: 'collectionType',
  collectionName: 'catalogue_agencies',
  info: { singularName: 'agency', pluralName: 'agencies', displayName: '机关' },
  options: { draftAndPublish: false },
  pluginOptions: { ...fixed, i18n: { localized: true } },
  attributes: {
    name: { type: 'string', required: true, maxLength: 200, ...localized },
    printedName: { type: 'string', required: true, maxLength: 200, ...localized },
    slug: {
      type: 'string',
      required: true,
      regex: '^[a-z0-9]+(?:-[a-z0-9]+)*$',
      maxLength: 60,
      ...everyLocale,
    },
    place: { type: 'string', maxLength: 200, ...localized },
    areaCode: { type: 'string', maxLength: 10, ...everyLocale },
    // What its index numbers begin with; the core's `IndexCode` says the same.
    indexCode: {
      type: 'string',
      regex: '^(?:[0-9A-Z]{8}[0-9X]|[0-9A-HJ-NPQRTUWXY]{18})$',
      maxLength: 18,
      ...everyLocale,
    },
    note: { ...longLine(500), ...localized },
    phone: { type: 'string', maxLength: 100, ...everyLocale },
    address: { ...longLine(500), ...localized },
    officeHours: { ...longLine(500), ...localized },
    // What else a disclosure guide must name (条例 art. 12), and where the agency takes applications.
    disclosureOffice: { type: 'string', maxLength: 200, ...localized },
    fax: { type: 'string', maxLength: 100, ...everyLocale },
    email: {
      type: 'string',
      regex: '^[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+$',
      maxLength: 200,
      ...everyLocale,
    },
    applyUrl: { ...longLine(500), regex: '^https?://[^\\s"\'<>\\\\]+$', ...everyLocale },
    order: { type: 'integer', default: 100, ...everyLocale },
    demo: { type: 'boolean', default: false, ...everyLocale },
    // Address names it once had; the site leads from them to the present one.
    formerSlugs: { type: 'json', ...keptByPlugin },
    // Set on the agency's own page of the review, not in its form: they decide who must agree to what.
    reviewSteps: { type: 'json', ...keptByPlugin },
    safeFields: { type: 'json', ...keptByPlugin },
    imported: { type: 'json', ...keptByPlugin },
    // Counters of address codes: a code once given is never given again, whatever is deleted.
    lastItemCode: { type: 'integer', default: 0, ...keptByPlugin },
    lastRecordCode: { type: 'integer', default: 0, ...keptByPlugin },
  },
}
