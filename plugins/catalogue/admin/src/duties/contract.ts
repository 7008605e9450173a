import * as v from 'valibot'

const said = v.object({ 'zh-Hans': v.string(), en: v.string() })
const explained = v.object({ answer: v.string(), working: v.array(v.string()) })

const DueLine = v.object({
  subject: v.picklist(['record', 'task']),
  key: v.string(),
  item: v.string(),
  title: v.nullable(v.string()),
  period: v.nullable(v.string()),
  of: v.nullable(v.string()),
  statute: v.nullable(v.string()),
  daysLeft: v.nullable(v.number()),
  /** The due day and its working, by language. */
  explained: v.object({ 'zh-Hans': explained, en: explained }),
})
export type DueLine = v.InferOutput<typeof DueLine>

const StaleLine = v.object({
  rule: v.string(),
  item: v.nullable(v.string()),
  lastOn: v.string(),
  freshUntil: v.string(),
})
export type StaleLine = v.InferOutput<typeof StaleLine>

const Dashboard = v.object({
  agency: v.object({ key: v.string(), name: v.string() }),
  items: v.record(v.string(), v.string()),
  today: v.string(),
  dueThisWeek: v.array(DueLine),
  overdue: v.array(DueLine),
  pending: v.array(DueLine),
  stale: v.array(StaleLine),
  empty: v.array(v.string()),
})
export type Dashboard = v.InferOutput<typeof Dashboard>

const named = v.object({ id: v.string(), name: said })

/** Answer of `GET /catalogue/duties`. */
export const Duties = v.object({
  dashboards: v.array(Dashboard),
  page: v.number(),
  pages: v.number(),
  rules: v.object({
    source: v.object({ title: v.string(), number: v.string() }),
    stale: v.array(named),
    veto: v.object({ stale: v.number(), empty: v.number() }),
    statutes: v.array(v.object({ id: v.string(), source: said })),
  }),
})
export type Duties = v.InferOutput<typeof Duties>
