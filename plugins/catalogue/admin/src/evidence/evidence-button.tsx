import { Button, Flex } from '@strapi/design-system'
import { Download } from '@strapi/icons'
import { useRBAC } from '@strapi/strapi/admin'
import { useDownload } from '../asking/use-download.ts'
import { FailureNotice } from '../import/frame/notice.tsx'
import { useText } from '../language/text.ts'
import { reviewDoor, type Looked } from '../review/addresses.ts'

const permissions = {
  readAudit: [{ action: 'plugin::catalogue.audit.read', subject: null }],
  release: [{ action: 'plugin::catalogue.release.act', subject: null }],
}

/** 证据包: every version that was public, with its files, decisions and dates, as one file to hand over. */
export const EvidenceButton = ({ of }: { readonly of: Looked }) => {
  const text = useText()
  const { allowedActions } = useRBAC(permissions)
  const { busy, failure, download } = useDownload()
  if (!Object.values(allowedActions).includes(true)) return null
  return (
    <Flex direction="column" alignItems="flex-end" gap={2}>
      <Button
        variant="secondary"
        startIcon={<Download />}
        loading={busy}
        onClick={() => {
          void download(`${reviewDoor(of)}/evidence`, `evidence-${of.kind}-${of.about}-${of.locale}.zip`)
        }}
      >
        {text('catalogue.evidence.download')}
      </Button>
      {failure === null ? null : (
        <FailureNotice title={text('catalogue.evidence.failed')} failure={failure} />
      )}
    </Flex>
  )
}
