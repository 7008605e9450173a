import * as v from 'valibot'
import { readRelated } from './agency-answers.ts'

type Get = (path: string) => Promise<unknown>

const Items = v.object({ results: v.array(v.object({ deadline: v.nullable(v.string()) })) })

/** The deadline of the item that a record stands under, saved or chosen just now. Undefined where it stands under none. */
export const askDeadline = async (
  get: Get,
  { record, chosen }: { readonly record: string | null; readonly chosen: string | null },
): Promise<string | null | undefined> => {
  const saved = async () =>
    record === null
      ? null
      : readRelated(await get(`/content-manager/relations/plugin::catalogue.record/${record}/item`))
  const item = chosen ?? (await saved())
  if (item === null) return undefined
  const query = new URLSearchParams({ 'filters[documentId][$eq]': item, locale: 'zh-Hans' })
  const answer = await get(`/content-manager/collection-types/plugin::catalogue.item?${query.toString()}`)
  return v.parse(Items, answer).results[0]?.deadline ?? null
}
