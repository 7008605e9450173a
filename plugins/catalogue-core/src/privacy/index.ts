export { codeOf, personalKinds, weightOf, type PersonalKind, type Weight } from './kind.ts'
export { placeText, type Hiding, type PartPlace, type PlaceKind } from './place.ts'
export {
  findPersonalData,
  type Part,
  type PartCell,
  type PersonalDataOptions,
  type PersonalFinding,
} from './find.ts'
export { unstrippableText, type Unstrippable } from './unstrippable.ts'
export { isUnscannable, unscannableText, type Unscannable } from './unscannable.ts'
export { maskPieces, maskText } from './mask.ts'
export { personalDataProblem } from './problem.ts'
export { isIdNumber } from './id-number.ts'
export { isCreditCode } from './credit-code.ts'
