import { readAgency, readDepartments, readRelated, type Department } from './agency-answers.ts'

export interface Agency {
  readonly name: string
  readonly printedName: string
  readonly departments: readonly Department[]
}

type Get = (path: string) => Promise<unknown>

interface About {
  readonly item: string | null
  readonly catalogue: string | null
  readonly language: string | null
}

const relation = (kind: string, id: string, field: string): string =>
  `/content-manager/relations/plugin::catalogue.${kind}/${id}/${field}`

const list = (kind: string, query: Readonly<Record<string, string>>, language: string | null): string =>
  `/content-manager/collection-types/plugin::catalogue.${kind}?${new URLSearchParams({
    ...query,
    ...(language === null ? {} : { locale: language }),
  }).toString()}`

const askDepartments = async (
  get: Get,
  agency: string,
  language: string | null,
): Promise<readonly Department[]> => {
  const departments: Department[] = []
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { results, pagination } = readDepartments(
      await get(
        list(
          'department',
          { 'filters[agency][documentId][$eq]': agency, page: String(page), pageSize: '100' },
          language,
        ),
      ),
    )
    departments.push(...results)
    pages = pagination.pageCount
  }
  return departments
}

/** From an item, or the catalogue just chosen for it, to its agency and that agency's departments. */
export const askAgency = async (get: Get, { item, catalogue, language }: About): Promise<Agency | null> => {
  const saved = async () =>
    item === null ? null : readRelated(await get(relation('item', item, 'catalogue')))
  const of = catalogue ?? (await saved())
  const agency = of === null ? null : readRelated(await get(relation('catalogue', of, 'agency')))
  if (agency === null) return null
  const names = readAgency(await get(list('agency', { 'filters[documentId][$eq]': agency }, language)))
  if (names === null) return null
  return {
    name: names.name,
    printedName: names.printedName ?? names.name,
    departments: await askDepartments(get, agency, language),
  }
}
