import type { PublishedAgency } from '@gongkai/catalogue-core/catalogue'
import { cmsStandIn, type CmsStandIn } from './cms-stand-in.ts'
import { sampleAgency } from './sample-agency.ts'

const attachment = Buffer.from('%PDF-1.7 附件')
export const attachmentFile = 'a1b2c3.pdf'

/** The agency that tests change; its phone as it is before they do. */
export const qilin = (phone = '0833-0000000'): PublishedAgency =>
  sampleAgency({
    phone,
    items: [{ code: '1' }, { code: '2', content: '将被撤回的内容' }],
    records: [{ code: '2026-1', attachments: [{ file: attachmentFile, bytes: attachment.byteLength }] }],
  })

/** A CMS in which two agencies are public. */
export const samplePublication = async (): Promise<CmsStandIn> => {
  const cms = await cmsStandIn([qilin(), sampleAgency({ slug: 'cixi', name: '另一机关' })])
  cms.files.set(attachmentFile, attachment)
  return cms
}
