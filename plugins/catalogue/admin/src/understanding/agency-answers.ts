import * as v from 'valibot'

const Department = v.object({ name: v.string() })
export type Department = v.InferOutput<typeof Department>

const Agency = v.object({ name: v.string(), printedName: v.nullable(v.string()) })
const Related = v.object({ results: v.array(v.object({ documentId: v.string() })) })
const Agencies = v.object({ results: v.array(Agency) })
const Departments = v.object({
  results: v.array(Department),
  pagination: v.object({ pageCount: v.number() }),
})
const Connected = v.object({
  connect: v.array(v.object({ apiData: v.object({ documentId: v.string() }) })),
})

/** The entry on the other side of a relation to one; null where there is none. */
export const readRelated = (answer: unknown): string | null =>
  v.parse(Related, answer).results[0]?.documentId ?? null

/** The agency's names in one language; null where it has none in it. */
export const readAgency = (answer: unknown): v.InferOutput<typeof Agency> | null =>
  v.parse(Agencies, answer).results[0] ?? null

export const readDepartments = (answer: unknown): v.InferOutput<typeof Departments> =>
  v.parse(Departments, answer)

/** What was chosen for a relation in the form and is not saved yet. */
export const connectedIn = (value: unknown): string | null => {
  const read = v.safeParse(Connected, value)
  return read.success ? (read.output.connect.at(-1)?.apiData.documentId ?? null) : null
}
