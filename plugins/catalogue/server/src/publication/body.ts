import type { Core } from '@strapi/strapi'
import { readBody, writeBody, type Attachment, type BodyNode } from '@gongkai/catalogue-core/catalogue'
import type { RecordRow } from '../doors.ts'
import { fileFacts } from './file-facts.ts'
import { attachmentOf } from './to-core.ts'

const withFiles = (nodes: readonly BodyNode[], files: ReadonlyMap<string, string>): readonly BodyNode[] =>
  nodes.flatMap((node): readonly BodyNode[] => {
    if (typeof node === 'string') return [node]
    if (node.name !== 'img') return [{ ...node, children: withFiles(node.children, files) }]
    const { src = '', alt = '' } = node.attributes
    const file = files.get(src)
    if (file === undefined) return alt === '' ? [] : [alt]
    return [{ ...node, attributes: { ...node.attributes, src: file } }]
  })

/**
 * A body as it leaves: its pictures are files of the release, named by their content like attachments, so that no page
 * leads to the CMS. A picture whose bytes are gone leaves its words.
 */
export const publicBody = async (
  strapi: Core.Strapi,
  row: Pick<RecordRow, 'body' | 'images'>,
): Promise<{ readonly body: string; readonly images: readonly Attachment[] }> => {
  const files = new Map<string, string>()
  const images = new Map<string, Attachment>()
  for (const file of row.images ?? []) {
    const facts = await fileFacts(strapi, file)
    if (facts === null) continue
    files.set(file.url, facts.name)
    images.set(facts.name, attachmentOf(file, facts))
  }
  return { body: writeBody(withFiles(readBody(row.body ?? ''), files)), images: [...images.values()] }
}
