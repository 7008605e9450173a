import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { DocumentId, defaultLocale } from '@gongkai/catalogue-core/catalogue'
import { entryKey, mergeThesaurus, OwnThesaurus, problemsOfOwn } from '@gongkai/catalogue-core/search'
import { thesaurus, thesaurusFiles } from '@gongkai/config/thesaurus'
import { table } from '../doors.ts'
import { thesaurusEdit } from '../panel/actions.ts'
import { somebody } from '../people/acting.ts'
import { currentThesaurus, publishedWords } from '../thesaurus/current.ts'
import { judge } from '../thesaurus/judge.ts'
import { publishDraft, restoreVersion, saveDraft } from '../thesaurus/publish.ts'
import { readDraft, readVersions } from '../thesaurus/sets.ts'
import { hideZeroWord, readZeroWords } from '../thesaurus/zero-words.ts'
import { trying, type Asked } from '../thesaurus/trial.ts'
import { asked } from './asked.ts'
import type { Context } from './publication.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Draft = v.object({ revision: count, own: OwnThesaurus })
const Revision = v.object({ revision: count })
const Numbered = v.object({ number: v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)) })
const question = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))
const Question = v.object({ question })
const Word = v.object({ word: v.pipe(v.string(), v.maxLength(40)) })
const Judged = v.object({ question, about: DocumentId })

const shownVersions = 20
const shownHits = 5

const answerOf = ({ groups, hits }: Asked) => ({
  groups: groups.map(({ said, kind, words }) => ({ said, kind, words })),
  hits: hits.slice(0, shownHits).map(({ id, type, title, path, agencyName }) => ({
    ...{ id, type, title, path, agencyName },
  })),
})

/** Staff's search words: drafted, tried, published, taken back. */
export const thesaurusController = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = async (context: Context): Promise<void> => {
    const draft = await readDraft(strapi)
    context.set('cache-control', 'no-store')
    context.body = {
      shipped: thesaurusFiles.map(({ domain, entries }) => ({
        domain,
        entries: entries.map((entry) => ({ key: entryKey(entry), entry })),
      })),
      draft,
      published: await publishedWords(strapi),
      problems: problemsOfOwn(thesaurus, draft.own),
      versions: (await readVersions(strapi, shownVersions)).map(({ number, by, at, restores, own }) => ({
        ...{ number, by, at, restores },
        entries: own.entries.length,
        off: own.off.length,
      })),
      zeroWords: await readZeroWords(strapi, new Date()),
      judged: await table(strapi, 'judgedQuestion').findMany({ orderBy: { id: 'desc' } }),
    }
  }
  const bothWords = async () => ({
    now: await currentThesaurus(strapi),
    draft: mergeThesaurus(thesaurus, (await readDraft(strapi)).own),
  })
  return {
    read,
    async save(context: Context) {
      await saveDraft(strapi, asked(strapi, Draft, context.request.body), new Date())
      await read(context)
    },
    async publish(context: Context) {
      const { revision } = asked(strapi, Revision, context.request.body)
      await publishDraft(strapi, revision, new Date())
      await read(context)
    },
    async restore(context: Context) {
      const { number } = asked(strapi, Numbered, context.params)
      await restoreVersion(strapi, number, new Date())
      await read(context)
    },
    async trial(context: Context) {
      const { question: words } = asked(strapi, Question, context.request.body)
      const { now, draft } = await bothWords()
      context.body = await trying(strapi, now, async ({ ask }) => ({
        now: answerOf(await ask(words, now)),
        draft: answerOf(await ask(words, draft)),
      }))
    },
    async judge(context: Context) {
      context.body = await judge(strapi, await bothWords())
    },
    async addJudged(context: Context) {
      const { question: words, about } = asked(strapi, Judged, context.request.body)
      const where = { documentId: about, locale: defaultLocale, publishedAt: { $notNull: true } }
      const item = await table(strapi, 'item').findOne({ where })
      const record = item === null ? await table(strapi, 'record').findOne({ where }) : null
      const title = item?.name ?? record?.title
      if (title === undefined) {
        context.notFound()
        return
      }
      const { name } = await somebody(strapi)
      const judged = table(strapi, 'judgedQuestion')
      await judged.deleteMany({ where: { question: words } })
      await judged.createMany({
        data: [{ question: words, about, title, by: name, at: new Date().toISOString() }],
      })
      await read(context)
    },
    async hideZero(context: Context) {
      const { word } = asked(strapi, Word, context.request.body)
      await hideZeroWord(strapi, word)
      await read(context)
    },
    async dropJudged(context: Context) {
      const { number } = asked(strapi, Numbered, context.params)
      await table(strapi, 'judgedQuestion').deleteMany({ where: { id: number } })
      await read(context)
    },
  }
}

const route = (method: 'GET' | 'PUT' | 'POST', path: string, action: string) => ({
  method,
  path,
  handler: `thesaurus.${action}`,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [thesaurusEdit] } },
    ],
  },
})

export const thesaurusRoutes = [
  route('GET', '/thesaurus', 'read'),
  route('PUT', '/thesaurus/draft', 'save'),
  route('POST', '/thesaurus/publish', 'publish'),
  route('POST', '/thesaurus/versions/:number/restore', 'restore'),
  route('POST', '/thesaurus/trial', 'trial'),
  route('POST', '/thesaurus/judge', 'judge'),
  route('POST', '/thesaurus/zero-words/hide', 'hideZero'),
  route('POST', '/thesaurus/judged', 'addJudged'),
  route('POST', '/thesaurus/judged/:number/drop', 'dropJudged'),
]
