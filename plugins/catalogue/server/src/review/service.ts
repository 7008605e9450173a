import type { Core } from '@strapi/strapi'
import { problem } from '@gongkai/catalogue-core/catalogue'
import type { Command, Subject } from '@gongkai/catalogue-core/review'
import { refuse } from '../documents/refuse.ts'
import { actingAs, personById, type Person } from '../people/acting.ts'
import { readContent } from './content.ts'
import { runCommand } from './run.ts'

/** The review for the app's own scripts: commands on behalf of a person by their panel account, with that person's rights. */
export const review = ({ strapi }: { strapi: Core.Strapi }) => {
  const person = async (id: number): Promise<Person> =>
    (await personById(strapi, id)) ?? refuse(strapi, [problem('PERSON_NEEDED')])
  return {
    /** Runs any code as this person: what it saves is theirs, what they may not do is refused. */
    async as<T>(id: number, act: () => Promise<T>): Promise<T> {
      return actingAs(await person(id), act)
    },
    async command(id: number, subject: Subject, command: Command): Promise<void> {
      await actingAs(await person(id), () => runCommand(strapi, subject, command, { now: new Date() }))
    },
    /** Digest of what stands in the draft: what an approval says it has seen. */
    async digest(subject: Subject): Promise<string | null> {
      return (await readContent(strapi, subject))?.digest ?? null
    },
  }
}
