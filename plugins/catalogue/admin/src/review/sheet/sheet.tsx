import { attributeNames } from '@gongkai/catalogue-core/catalogue'
import {
  eventNames,
  groundNames,
  releaseFormNames,
  reviewRights,
  stateNames,
  stepNames,
  type EventName,
} from '@gongkai/catalogue-core/review'
import type { ReactNode } from 'react'
import { useLocale } from '../../language/locale.ts'
import { useText } from '../../language/text.ts'
import type { SheetView } from '../contract.ts'
import { inShanghai } from '../shanghai.ts'
import { Paper } from './paper.tsx'

const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{children}</td>
  </tr>
)

const isEvent = (act: string): act is EventName => Object.hasOwn(eventNames, act)

const Acts = ({ acts }: Pick<SheetView, 'acts'>) => {
  const locale = useLocale()
  return (
    <>
      {acts.map(({ at, act, name, reason, step }, i) => {
        const taken = reviewRights.find((right) => right === step)
        return (
          <div key={`${String(i)} ${at}`}>
            {inShanghai(at)} {taken === undefined ? '' : `${stepNames[taken][locale]} `}
            {isEvent(act) ? eventNames[act][locale] : act} {name}
            {reason === null ? '' : `${locale === 'zh-Hans' ? '：' : ': '}${reason}`}
          </div>
        )
      })}
    </>
  )
}

const PersonalData = ({ version }: Pick<SheetView, 'version'>) => {
  const text = useText()
  if (version.digest === null) return <>{text('catalogue.review.sheet.notSubmitted')}</>
  return (
    <>
      <div>{text('catalogue.review.sheet.gate', { n: version.kept.length })}</div>
      {version.kept.map(({ fingerprint, name, reason, confirmedBy }) => (
        <div key={fingerprint}>
          {text(
            confirmedBy === null
              ? 'catalogue.review.finding.keptBy'
              : 'catalogue.review.finding.keptConfirmed',
            { name, reason },
          )}
        </div>
      ))}
    </>
  )
}

/** 保密审查单 of one version: what was proposed, what was decided by whom and when, and of exactly what. */
export const Sheet = ({ sheet: one }: { readonly sheet: SheetView }) => {
  const text = useText()
  const locale = useLocale()
  const { version, agency, files, acts, title, kind } = one
  const { sheet, digest } = version
  const nothing = text('catalogue.review.sheet.notSubmitted')
  return (
    <Paper id="catalogue-review-sheet">
      <h2>{text('catalogue.review.sheet.heading')}</h2>
      <table>
        <tbody>
          <Row name={text('catalogue.review.agency')}>
            {agency?.name ?? text('catalogue.review.noAgency')}
          </Row>
          <Row name={text('catalogue.review.sheet.subject')}>{title}</Row>
          <Row name={text('catalogue.review.version')}>
            {text(`catalogue.subject.${kind}`)} · {text('catalogue.review.number', { n: version.number })} ·{' '}
            {stateNames[version.state][locale]}
          </Row>
          <Row name={text('catalogue.review.sheet.attribute')}>
            {sheet === null ? nothing : attributeNames[sheet.attribute][locale]}
          </Row>
          {sheet?.ground == null ? null : (
            <Row name={text('catalogue.review.sheet.ground')}>
              {groundNames[sheet.ground][locale]}
              <div>{sheet.groundText}</div>
            </Row>
          )}
          <Row name={text('catalogue.review.sheet.form')}>
            {sheet === null ? nothing : releaseFormNames[sheet.form][locale]}
          </Row>
          <Row name={text('catalogue.review.sheet.secrecy')}>
            {sheet === null ? nothing : (sheet.secrecy ?? text('catalogue.review.sheet.noWords'))}
          </Row>
          <Row name={text('catalogue.review.sheet.personal')}>
            <PersonalData version={version} />
          </Row>
          <Row name={text('catalogue.review.sheet.acts')}>
            <Acts acts={acts} />
          </Row>
          <Row name={text('catalogue.review.files')}>
            {files === null
              ? nothing
              : files.length === 0
                ? text('catalogue.review.sheet.noFiles')
                : files.map(({ name, file }, i) => (
                    <div key={`${String(i)} ${name}`}>
                      {name} <div className="digest">{file ?? '—'}</div>
                    </div>
                  ))}
          </Row>
          <Row name={text('catalogue.review.sheet.digest')}>
            <span className="digest">{digest ?? nothing}</span>
          </Row>
        </tbody>
      </table>
      <p className="foot">{text('catalogue.review.sheet.foot')}</p>
    </Paper>
  )
}
