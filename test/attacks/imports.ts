import { fileOf, door, seedCatalogue } from '../cms/import-door.ts'
import type { Attack } from './attempt.ts'
import type { House } from './house.ts'

/** The import screen's doors, for another agency's catalogue: to read it by a rehearsal, to write it, to undo what others did. */
export const intoAnotherAgency = async ({ it, persons, other }: House): Promise<readonly Attack[]> => {
  const cixi = await seedCatalogue('cixi')
  const operator = door(it.url)
  const target = { agency: 'other' }
  const done = await operator.run(fileOf(cixi, 'json'), { target: { ...target, catalogue: 'new' } })
  const form = (options: object): FormData => {
    const data = new FormData()
    data.set('file', fileOf(cixi, 'json'))
    data.set('options', JSON.stringify(options))
    return data
  }
  const { root: _, ...strangers } = persons
  return Object.values(strangers).flatMap((by) => {
    const attack = (what: string, ask: Attack['ask'], ends: Attack['ends'] = 'refused'): Attack => ({
      what,
      by,
      ask,
      ends,
      secrets: [other.secret, cixi.items.at(-1)?.path.at(-1) ?? ''],
    })
    const post = (path: string, options: object) => () => by.ask('POST', `/catalogue${path}`, form(options))
    const of = { agency: 'other', catalogue: other.id.catalogue }
    const id = String(done.id)
    return [
      attack('rehearse', post('/import/rehearse', { target })),
      attack('rehearse onto a catalogue', post('/import/rehearse', { target: of })),
      attack('import', post('/import/commit', { target, fingerprint: '' })),
      attack('import and submit', post('/import/commit', { target: of, decisions: { publish: true } })),
      attack('take down by an import', post('/import/commit', { target: of, decisions: { gone: 'file' } })),
      attack('read an import', () => by.ask('GET', `/catalogue/imports/${id}`)),
      attack('undo an import', () => by.ask('POST', `/catalogue/imports/${id}/undo`)),
      attack('resume an import', () => by.ask('POST', `/catalogue/imports/${id}/resume`)),
      attack('list imports', () => by.ask('GET', '/catalogue/imports'), 'unchanged'),
    ]
  })
}
