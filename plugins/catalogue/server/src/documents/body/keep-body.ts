import type { Core } from '@strapi/strapi'
import {
  bodyPictures,
  readBody,
  recordFields,
  writeBody,
  type BodyNode,
} from '@gongkai/catalogue-core/catalogue'
import { bodyOf } from '@gongkai/office/body'
import { uploads } from '../../doors.ts'
import type { DocumentAct } from '../act.ts'

/** More than this is refused unread: cleaning costs time, and nobody writes so much. */
const readable = 10 * recordFields.body.pipe[1].requirement

const inEnglish = (locale: unknown): boolean => locale === 'en'

/**
 * A picture that is no upload of ours becomes a link, one that leads nowhere its words: nothing a person wrote may make a
 * reader's browser, or an editor's, ask another host (DESIGN §6.9).
 */
const ownPictures = (
  nodes: readonly BodyNode[],
  own: ReadonlySet<string>,
  locale: unknown,
): readonly BodyNode[] =>
  nodes.flatMap((node): readonly BodyNode[] => {
    if (typeof node === 'string') return [node]
    if (node.name !== 'img') return [{ ...node, children: ownPictures(node.children, own, locale) }]
    const { src = '', alt = '' } = node.attributes
    if (own.has(src)) return [node]
    if (!/^https?:/i.test(src)) return alt === '' ? [] : [alt]
    const label = `${inEnglish(locale) ? 'Image: ' : '图片：'}${alt === '' ? src : alt}`
    return [{ name: 'a', attributes: { href: src }, children: [label] }]
  })

interface KeptBody {
  readonly body: string
  /** Uploads that the body shows: the publication takes them along by these, never by an address in a text. */
  readonly images: readonly number[]
}

/** Any text as a body that may be stored, with its pictures. */
export const keptBody = async (strapi: Core.Strapi, text: string, locale: unknown): Promise<KeptBody> => {
  const clean = bodyOf(text)
  const asked = bodyPictures(clean)
  if (asked.length === 0) return { body: clean, images: [] }
  const found = await uploads(strapi).findMany({
    where: { url: { $in: asked }, mime: { $startsWith: 'image/' } },
    orderBy: { id: 'asc' },
  })
  const byUrl = new Map(found.map(({ url, id }) => [url, id]))
  // Once more through the cleaner: a picture that went may leave an empty line, or a link in a link.
  const body = bodyOf(writeBody(ownPictures(readBody(clean), new Set(byUrl.keys()), locale)))
  return { body, images: bodyPictures(body).flatMap((url) => byUrl.get(url) ?? []) }
}

/** Whatever door a record's body comes through, what goes on to be stored is of the list. */
export const keepBody = async (strapi: Core.Strapi, { kind, params }: DocumentAct): Promise<void> => {
  const { data, locale } = params
  if (kind !== 'record' || data === undefined) return
  const { images: _given, ...rest } = data
  const { body } = rest
  // Not a text at all, or far too long: refused by its form, and not read before.
  if (typeof body === 'string' && body.length <= readable)
    params.data = { ...rest, ...(await keptBody(strapi, body, locale)) }
  else params.data = body === null ? { ...rest, images: [] } : rest
}
