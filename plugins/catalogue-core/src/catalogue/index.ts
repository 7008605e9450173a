export {
  AgencySlug,
  Code,
  Day,
  DocumentId,
  Locale,
  Moment,
  defaultLocale,
  locales,
  reservedSlugs,
} from './ids.ts'
export { Choice, Tick, chosen, ticks } from './choice.ts'
export { channelNames, channelOf, channels, type Channel } from './channel.ts'
export { Attribute, attributeNames, attributeOf, attributes, attributesOf, isWithheld } from './attribute.ts'
export { Phone, isTruncated, phoneText, readPhone } from './phone.ts'
export { basisKey, documentNumberKey, readCitation, type Citation } from './basis.ts'
export { problem, problemText, problems, type Problem, type ProblemCode, type Severity } from './problem.ts'
export { Column, Columns } from './column.ts'
export { Keywords, Item, Mergeable, itemFields, itemName, mergeable } from './item.ts'
export { SucceededBy, Succession, successions, successorProblems, type Succeeded } from './succession.ts'
export { HistoryEntry, PrintedField, printedFields } from './item-history.ts'
export {
  Attachment,
  GovernmentRecord,
  RecordKind,
  Validity,
  recordFields,
  recordKindNames,
  recordKinds,
  validities,
  validityNames,
} from './record.ts'
export { Basis, Catalogue, Department, PublicationIndex, PublishedAgency } from './agency.ts'
export { valueProblem } from './value-problem.ts'
export {
  isPublicItem,
  isPublicRecord,
  itemPublishable,
  recordPublishable,
  type ItemToPublish,
  type Publishable,
  type RecordToPublish,
} from './publishable.ts'
export { catalogueDocument } from './catalogue-document.ts'
export { AgencyDocument, CatalogueDocument } from './import.ts'
export { reimport, type Reimport, type Standing } from './reimport.ts'
export { basisKindOf, type BasisKind } from './basis-kind.ts'
export { departmentsOf, type NamedDepartment } from './departments-of.ts'
export { bodyElements, bodyNames, isBodyName, type BodyName } from './body/list.ts'
export { allowedAttributes, readBody, writeBody, type BodyElement, type BodyNode } from './body/node.ts'
export { bodyPictures } from './body/pictures.ts'
export { bodyText, tracedBody, withPieces, type Traced } from './body/spoken.ts'
export {
  IndexCode,
  indexCodeWarnings,
  indexNumber,
  indexNumberKey,
  indexNumberWarnings,
  indexSlot,
  lastSerial,
  type IndexSlot,
} from './record/index-number.ts'
export { recordDateProblems, yearOfNumber, type DatedRecord } from './record/dates.ts'
export {
  LinkKeys,
  RecordLink,
  linkNames,
  linkProblems,
  linkSides,
  linksOf,
  relations,
  type LinkSide,
  type LinkedRecord,
  type Relation,
} from './record/links.ts'
export { effectiveValidity, type EffectiveValidity, type StatedValidity } from './record/validity.ts'
export {
  PenaltyTier,
  displayProblems,
  isOver,
  penaltyEnds,
  penaltyTierNames,
  penaltyTiers,
  type ShownUntil,
} from './record/penalty.ts'
export { WithdrawnNotice, standingNotices, type Withdrawal } from './record/withdrawn.ts'
