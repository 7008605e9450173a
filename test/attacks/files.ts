import type { Attack } from './attempt.ts'
import type { House } from './house.ts'

const form = (more: Readonly<Record<string, string>>): FormData => {
  const data = new FormData()
  data.append('files', new Blob(['换进来的']), '换进来的.txt')
  for (const [name, value] of Object.entries(more)) data.append(name, value)
  return data
}

/** A file hung on what is public, exchanged or deleted behind its back, at the doors of the media library. */
export const onPublicRecords = async ({
  it,
  tokens,
  persons,
  own,
  target,
}: House): Promise<readonly Attack[]> => {
  const rows = (await it.strapi.db.query('plugin::catalogue.record').findMany({
    where: { documentId: { $in: [target.shown, target.hidden] } },
  })) as readonly { readonly id: number; readonly publishedAt: string | null }[]
  const shown = own.shownFile.id
  const callers = [...Object.values(tokens), ...Object.values(persons)]
  return callers.flatMap((by) => {
    const attack = (what: string, ask: Attack['ask'], ends: Attack['ends']): Attack => ({
      what,
      by,
      ask,
      ends,
      secrets: [],
    })
    return ['/api/upload', '/upload'].flatMap((door) => [
      ...rows.flatMap(({ id, publishedAt }) =>
        ['attachments', 'images'].map((field) =>
          attack(
            `hang a file on the ${field} of a ${publishedAt === null ? 'draft' : 'public'} row at ${door}`,
            () => by.ask('POST', door, form({ ref: 'plugin::catalogue.record', refId: String(id), field })),
            'refused',
          ),
        ),
      ),
      attack(
        `exchange a public file at ${door}`,
        () => by.ask('POST', `${door}?id=${String(shown)}`, form({})),
        'refused',
      ),
      attack(
        `delete a public file at ${door}`,
        () => by.ask('DELETE', `${door}/files/${String(shown)}`),
        'refused',
      ),
      attack(
        `delete many files at ${door}`,
        () => by.ask('POST', `${door}/actions/bulk-delete`, { fileIds: [shown] }),
        'refused',
      ),
    ])
  })
}
