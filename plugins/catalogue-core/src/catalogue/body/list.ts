/**
 * What a record's body may be made of: this list and nothing else. The editor offers it, the server cleans to it, the
 * site reads it; whoever adds to it adds to all three.
 *
 * An element stands only in the parents named for it; `attributes` says by pattern what each may say.
 */
interface Rule {
  /** `block` holds blocks or words, `line` is a block of words, `part` is a piece of a list or table, `void` holds nothing. */
  readonly kind: 'block' | 'line' | 'part' | 'inline' | 'void'
  readonly parents?: readonly string[]
  readonly attributes: Readonly<Record<string, RegExp>>
}

/** No white space, no quotes, no backslash: nothing that a browser would read otherwise than this list does. */
const rest = '[^\\s\\u0000-\\u001f\\u007f"<>\\\\`]'

/** A link leads to the web, to a mailbox, to a telephone, or to a page of this very site. */
const address = new RegExp(
  `^(?:https?:\\/\\/${rest}+|mailto:${rest}+|tel:[0-9+*#(),.-]+|\\/(?!\\/)${rest}*)$`,
  'iu',
)

/** A picture is an upload; in the publication, a file of the release that is named by its content. */
const picture = new RegExp(
  `^(?:https?:\\/\\/${rest}+|\\/uploads\\/[\\w.~%-]+|[0-9a-f]{64}\\.[a-z0-9]{1,8})$`,
  'iu',
)

const span = /^(?:[2-9]|[1-9]\d{1,2})$/
const align = /^(?:left|center|right)$/
const none = {}

const blocks = ['', 'blockquote', 'li', 'td', 'th']
const cell = { colspan: span, rowspan: span, align }

const elements = {
  p: { kind: 'line', parents: blocks, attributes: { align } },
  h2: { kind: 'line', parents: ['', 'blockquote'], attributes: { align } },
  h3: { kind: 'line', parents: ['', 'blockquote'], attributes: { align } },
  h4: { kind: 'line', parents: ['', 'blockquote'], attributes: { align } },
  blockquote: { kind: 'block', parents: blocks, attributes: none },
  ul: { kind: 'block', parents: blocks, attributes: none },
  ol: { kind: 'block', parents: blocks, attributes: { start: /^\d{1,5}$/ } },
  li: { kind: 'part', parents: ['ul', 'ol'], attributes: none },
  table: { kind: 'block', parents: ['', 'blockquote', 'li'], attributes: none },
  thead: { kind: 'part', parents: ['table'], attributes: none },
  tbody: { kind: 'part', parents: ['table'], attributes: none },
  tr: { kind: 'part', parents: ['thead', 'tbody'], attributes: none },
  th: { kind: 'part', parents: ['tr'], attributes: { ...cell, scope: /^(?:col|row)(?:group)?$/ } },
  td: { kind: 'part', parents: ['tr'], attributes: cell },
  hr: { kind: 'void', parents: ['', 'blockquote'], attributes: none },
  a: { kind: 'inline', attributes: { href: address } },
  strong: { kind: 'inline', attributes: none },
  em: { kind: 'inline', attributes: none },
  u: { kind: 'inline', attributes: none },
  s: { kind: 'inline', attributes: none },
  sub: { kind: 'inline', attributes: none },
  sup: { kind: 'inline', attributes: none },
  br: { kind: 'void', attributes: none },
  img: { kind: 'void', attributes: { src: picture, alt: /^[^\u0000-\u001f]{0,500}$/u } },
} as const satisfies Readonly<Record<string, Rule>>

export type BodyName = keyof typeof elements

export const bodyElements: Readonly<Record<BodyName, Rule>> = elements

export const bodyNames = Object.keys(elements) as readonly BodyName[]

export const isBodyName = (name: string): name is BodyName => Object.hasOwn(elements, name)
