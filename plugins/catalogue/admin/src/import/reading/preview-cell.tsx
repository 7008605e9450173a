import { isTruncated, type Choice, type Phone, type Tick } from '@gongkai/catalogue-core/catalogue'
import type { CellContent } from '@gongkai/catalogue-core/page'
import { styled } from 'styled-components'
import { TickMark } from '../../fields/frame/tick-mark.tsx'
import { useText, type TextId } from '../../language/text.ts'

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;

  svg {
    width: 1.4rem;
    height: 1.4rem;
    vertical-align: -0.2rem;
  }

  .unknown {
    background: ${({ theme }) => theme.colors.warning100};
  }
`

const Hidden = styled.span`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`

const names: Readonly<Record<Tick, TextId>> = {
  yes: 'catalogue.tick.yes',
  no: 'catalogue.tick.no',
  unknown: 'catalogue.tick.unknown',
}

const signs: Readonly<Record<Tick, string>> = { yes: '√', no: '—', unknown: '？' }

const Choices = ({ choices, boxed }: { readonly choices: readonly Choice[]; readonly boxed: boolean }) => {
  const text = useText()
  return (
    <List>
      {choices.map(({ option, ticked }, i) => (
        <li key={`${String(i)} ${option}`} className={ticked}>
          {!boxed && ticked === 'yes' ? (
            option
          ) : (
            <>
              <TickMark tick={ticked} /> {option}
              {ticked === 'unknown' ? (
                `（${text(names.unknown)}）`
              ) : (
                <Hidden>（{text(names[ticked])}）</Hidden>
              )}
            </>
          )}
        </li>
      ))}
    </List>
  )
}

const Phones = ({ phones }: { readonly phones: readonly Phone[] }) => {
  const text = useText()
  return (
    <List>
      {phones.map((phone, i) => (
        <li key={`${String(i)} ${phone.number}`}>
          {phone.label === null || phone.label === '' ? '' : `${phone.label}:`}
          {phone.number}
          {isTruncated(phone) ? (
            <span className="unknown">（{text('catalogue.import.preview.truncated')}）</span>
          ) : null}
        </li>
      ))}
    </List>
  )
}

/** What stands in a cell of the public table, in the panel's own drawing. */
export const PreviewCell = ({ content }: { readonly content: CellContent }) => {
  const text = useText()
  switch (content.is) {
    case 'text':
    case 'name':
      return content.text
    case 'lines':
      return (
        <>
          {content.kinds.length > 0 ? <Choices choices={content.kinds} boxed /> : null}
          <List>
            {content.lines.map((line, i) => (
              <li key={`${String(i)} ${line}`}>{line}</li>
            ))}
          </List>
        </>
      )
    case 'choices':
      return <Choices choices={content.choices} boxed={content.boxed} />
    case 'tick':
      return (
        <List as="span">
          <span className={content.ticked} aria-hidden>
            {signs[content.ticked]}
          </span>
          {content.ticked === 'unknown' ? (
            <span className="unknown">{text(names.unknown)}</span>
          ) : (
            <Hidden>{text(names[content.ticked])}</Hidden>
          )}
        </List>
      )
    case 'phones':
      return <Phones phones={content.phones} />
  }
}
