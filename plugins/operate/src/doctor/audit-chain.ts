import * as v from 'valibot'
import { Stop } from '../say.ts'
import { ask } from '../stack/ask.ts'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What the CMS answers at `/api/catalogue/audit/chain`. */
export const AuditChain = v.variant('whole', [
  v.object({ whole: v.literal(true), length: Count, digest: v.string() }),
  v.object({
    whole: v.literal(false),
    length: Count,
    at: Count,
    because: v.picklist(['missing', 'changed', 'cutOff']),
  }),
])
export type AuditChain = v.InferOutput<typeof AuditChain>

// Every line there ever was is read and digested again.
const patience = 600_000

export const readAuditChain = async (cmsUrl: string, exportToken: string): Promise<AuditChain> => {
  const url = `${cmsUrl}/api/catalogue/audit/chain`
  const asked = await ask(url, AuditChain, { bearer: exportToken, patience })
  if (asked.ok) return asked.answer
  throw new Stop(
    `无法核验审计记录（${url}）：${asked.because}`,
    `Cannot verify the audit (${url}): ${asked.because}`,
  )
}

type Broken = Extract<AuditChain, { whole: false }>

const faults: Readonly<Record<Broken['because'], { readonly zh: string; readonly en: string }>> = {
  missing: { zh: '缺失', en: 'is missing' },
  changed: { zh: '被改动', en: 'was changed' },
  cutOff: { zh: '及以后被截去', en: 'and all after it are cut off' },
}

/** The state of the chain for a person; where it is whole, with the digest to keep outside of this machine. */
export const chainWords = (chain: AuditChain): { readonly zh: string; readonly en: string } =>
  chain.whole
    ? {
        zh: `✓ 审计记录完整：${String(chain.length)} 条，末条摘要 ${chain.digest}`,
        en: `the audit is whole: ${String(chain.length)} lines, the last one's digest above`,
      }
    : {
        zh: `✗ 审计记录断裂：第 ${String(chain.at)} 条${faults[chain.because].zh}，之前 ${String(chain.length)} 条完整。请封存数据库和备份，查明由谁改动`,
        en: `the audit is broken: line ${String(chain.at)} ${faults[chain.because].en}, the ${String(chain.length)} before are whole. Keep the database and its backups as they are and find out who changed it`,
      }
