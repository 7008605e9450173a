export { judgeFeed, judgeFile, judgePage, lookAgainAfter, type Fetched, type Judged } from './judge.ts'
export { receiptState, type Receipt, type ReceiptState, type Rule } from './receipt.ts'
export {
  receiptActs,
  receiptStepNames,
  receiptSteps,
  stepsOf,
  type Connected,
  type ReceiptAct,
  type ReceiptStep,
} from './step.ts'
export { Trouble, troubleText, type TroubleCode } from './trouble.ts'
