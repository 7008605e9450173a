import type { Strings } from './zh-Hans.ts'

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const en: Strings = {
  siteName: 'Government Disclosure Catalogues',
  siteAbout: 'Read each agency’s disclosure catalogue and search its items and records.',
  languageName: 'English',
  skip: 'Skip to content',
  mainNavigation: 'Main',
  breadcrumb: 'You are here',
  language: 'Language',
  home: 'Home',
  footer: 'Static pages, no cookies, nothing loaded from other sites.',
  sitemap: 'Sitemap',

  demo: 'Demo',
  demoNotice:
    'This agency and everything under it is made up for demonstration. It stands for no real agency.',

  search: {
    label: 'Search the catalogues',
    placeholder: 'Item, document number, phone …',
    submit: 'Search',
    title: 'Search',
  },

  homePage: {
    real: 'Agencies',
    demo: 'Demo agency',
    elsewhere: 'Agencies in Chinese only',
    agency: 'Agency',
    place: 'Place',
    items: 'Items',
    records: 'Records',
    placeUnknown: 'Not stated in the document',
    empty: 'No agency has published a catalogue yet.',
    try: 'Try',
  },

  agencyPage: {
    about: (name) => `The disclosure catalogue and records that ${name} has published.`,
    printedAs: (name) => `Called “${name}” in its document`,
    facts: 'About the agency',
    place: 'Place',
    phone: 'Phone',
    address: 'Address',
    officeHours: 'Office hours',
    departments: 'Departments',
    departmentsNote: 'Offices the catalogue names as responsible.',
    openCatalogue: 'Open the catalogue',
    itemCount: (n) => count(n, 'item', 'items'),
    recordCount: (n) => count(n, 'record', 'records'),
    categories: 'Items',
    latest: 'Latest records',
    feed: 'Subscribe to this agency’s records (Atom)',
    noItems: 'This agency has not published any item yet.',
  },

  catalogue: {
    name: 'Catalogue',
    untitled: (agency) => `Disclosure catalogue of ${agency}`,
    untitledNote: 'The document has no title',
    edition: 'Edition',
    publishedOn: 'Published',
    legend: 'Key',
    tableLabel: 'Disclosure catalogue, scrolls sideways',
    download: 'Download: ',
    downloads: (title) => `Download “${title}”`,
    formats: { xlsx: 'Excel', docx: 'Word', csv: 'CSV', json: 'JSON' },
    print: 'Prints on A4 landscape.',
    scrollHint: 'The table is wide and scrolls sideways.',
  },

  tick: {
    yes: 'ticked',
    no: 'not ticked',
    unknown: 'unclear in the document',
  },

  phoneTruncated: 'incomplete in the document',

  item: {
    about: 'Item',
    path: 'Category',
    number: 'No.',
    content: 'Content',
    basis: 'Basis',
    basisKinds: 'Kind of basis',
    publisher: 'Publisher',
    deadline: 'Deadline',
    channels: 'Channels',
    attribute: 'Attribute',
    form: 'Form',
    audience: 'Audience',
    responsible: 'Responsible',
    phones: 'Phone',
    printedAs: (heading) => `Printed heading: ${heading}`,
    doubts: 'Editorial notes',
    records: 'Records under this item',
    neighbours: 'Neighbouring items',
    previous: 'Previous item',
    next: 'Next item',
    inCatalogue: 'Show in the catalogue table',
    updated: 'Updated',
  },

  notes: {
    count: (n) => `Editorial notes (${n})`,
    show: (n) => `Show ${count(n, 'note', 'notes')}`,
    about:
      'Written by those who checked the catalogue when it was entered; not part of the agency’s document.',
    more: 'What the system reports',
    source: 'Source of the text',
  },

  deadline: {
    heading: 'Deadline',
    understood: 'As the system reads it:',
    comma: ' — ',
    how: 'How it is counted',
    by: 'Working days by ',
    and: ', ',
    unread: (words) => `“${words}” is not understood; no date is computed from it.`,
    why: 'Why',
    printed: (words) => `The item says: “${words}”`,
    from: {
      formed: (day) => `Counted from the date of formation, ${day}`,
      event: (day) => `Counted from ${day}, the day that the agency gives for the event`,
    },
    interpretation: 'Interpretation due',
    fromText: (title, day) =>
      `An interpretation is due within 3 working days of its text; “${title}” came out on ${day}`,
  },

  record: {
    about: 'Record',
    facts: 'Document details',
    indexNumber: 'Index number',
    documentNumber: 'Document number',
    formedOn: 'Formed',
    releasedAt: 'Published',
    validity: 'Validity',
    publisher: 'Publisher',
    theme: 'Subject',
    kind: 'Kind',
    attribute: 'Attribute',
    eventOn: 'Time counts from',
    effectiveFrom: 'In force from',
    endedOn: 'Ended',
    publishUntil: 'Public until',
    tier: 'Publication tier',
    ties: 'Related documents',
    tieFrom: (day) => ` (from ${day})`,
    item: 'Under item',
    none: 'none',
    summary: 'Summary',
    attachments: 'Attachments',
    download: 'Download',
    ended: {
      expired: 'This document has expired and is kept for reference.',
      repealed: 'This document has been repealed and is kept for reference.',
      notYet: 'This document is not yet in force.',
      amended: 'This document has been amended. The latest version prevails.',
    },
    image: 'Image',
    tableLabel: 'Table, scrolls sideways',
    noBody: 'This record has no text. See its attachments.',
  },

  withdrawn: {
    state: 'Withdrawn',
    about: 'The agency has withdrawn this record; it is no longer public.',
    reason: 'Reason',
    at: 'Withdrawn on',
    list: 'Withdrawn records',
  },

  searchPage: {
    about: 'Finds item names, content, legal basis, document numbers, responsible offices and phone numbers.',
    otherLocale: ' The catalogues are in Chinese so far: search in Chinese.',
    noScript: 'Search needs scripts to be enabled. You can also read each agency’s catalogue:',
    browse: 'Browse catalogues by agency',
    facets: 'Narrow down',
    results: 'Results',
    missing: 'Not found? Tell the agency what is missing',
    missingAbout:
      'What ought to be public and cannot be found may be reported to the agency by phone; what is not public may be asked for as its disclosure guide says. These are the contacts that the agencies have published.',
    missingGuide: 'Disclosure guide',
    missingNone:
      'The other agencies have published no general phone number; see the offices on their pages and in their catalogues.',
  },

  findings: {
    title: 'Reading notes explained',
    about:
      'When a catalogue is read from an agency’s file, every cell is checked and whatever is doubtful is reported; the text itself is never changed. This page explains each kind of report and what to do.',
    groups: { content: 'What the catalogue says', table: 'Reading the table', file: 'The file' },
    severities: { error: 'must be dealt with', warning: 'check', note: 'for information' },
    code: 'Code',
    contents: 'On this page',
    schema: 'Fields and form of the catalogues’ JSON files:',
  },

  notFound: {
    title: 'Page not found',
    text: 'There is no page here, or what it held has been withdrawn.',
    advice: 'Go back to the list of agencies, or search again.',
  },

  feed: (agency) => `Records of ${agency}`,
}
