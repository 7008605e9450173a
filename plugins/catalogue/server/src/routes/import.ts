import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { AgencySlug, problem, problemText, type Problem } from '@gongkai/catalogue-core/catalogue'
import { ImportChoices } from '@gongkai/catalogue-core/import'
import { language } from '../documents/refuse.ts'
import { readHistory, readSummary, readTargets } from '../import/history.ts'
import { enqueue } from '../import/jobs.ts'
import { agenciesHere, isOwnImport, mayNotImportInto } from '../import/own-agency.ts'
import { readRequest } from '../import/read-request.ts'
import { rehearsalOf } from '../import/rehearsal.ts'
import { startAgain, startImport, startUndo, type Going } from '../import/start.ts'
import { importAct } from '../panel/actions.ts'
import { actionOf } from '../people/actions.ts'
import { readCatalogueDocument } from '../publication/export.ts'
import { settingsOf } from '../settings.ts'
import { bearsToken } from './bearer.ts'
import type { Context as Plain } from './publication.ts'

interface Context extends Plain {
  readonly query: Readonly<Record<string, unknown>>
  readonly request: Plain['request'] & { readonly files?: unknown }
  readonly state: {
    readonly user?: {
      readonly id: number
      readonly firstname?: string
      readonly lastname?: string
      readonly email?: string
    }
    readonly userAbility?: { can(action: string): boolean }
  }
}

type Handler = (context: Context) => Promise<void>

/** Who asks: their name for the history, whether they may take down what is public, and whether a program reads the answer. */
interface Asker {
  readonly by: string
  readonly mayWithdraw: boolean
  readonly program: boolean
}

const conflicts = ['PLAN_CHANGED', 'IMPORT_UNDER_WAY', 'IMPORT_NOT_UNDOABLE', 'IMPORT_EDITED_SINCE']

const statusOf = ({ code }: Problem): number =>
  conflicts.includes(code)
    ? 409
    : code === 'IMPORT_UNKNOWN'
      ? 404
      : code === 'RIGHT_TO_WITHDRAW_MISSING'
        ? 403
        : 400

/** In the form of Strapi's own errors, so that the panel shows it, and in both languages for programs. */
const refuseWith = (strapi: Core.Strapi, context: Context, because: Problem): void => {
  const zh = problemText(because, 'zh-Hans')
  const en = problemText(because, 'en')
  const status = statusOf(because)
  context.status = status
  context.body = {
    data: null,
    error: {
      status,
      name: 'ApplicationError',
      message: language(strapi) === 'en' ? en : zh,
      details: { code: because.code, problems: [{ ...because, 'zh-Hans': zh, en }] },
    },
    zh,
    en,
  }
}

const numberOf = (context: Context): number => Number(context.params['id'] ?? '')

const doors = (strapi: Core.Strapi, askerOf: (context: Context) => Asker) => {
  const going = async (context: Context, started: Promise<Going>): Promise<void> => {
    const answer = await started
    if (!answer.started) {
      refuseWith(strapi, context, answer.because)
      return
    }
    context.status = 202
    context.body = { id: answer.id }
  }
  const ownSummary = async (context: Context) =>
    (await isOwnImport(strapi, numberOf(context))) ? readSummary(strapi, numberOf(context)) : null
  const unknown = (context: Context): void => {
    refuseWith(strapi, context, problem('IMPORT_UNKNOWN', { id: context.params['id'] ?? '' }))
  }
  const rehearse: Handler = async (context) => {
    const reading = await readRequest(context.request)
    if (!reading.readable) {
      refuseWith(strapi, context, reading.because)
      return
    }
    const { target } = reading.request.options
    const foreign = target === undefined ? null : await mayNotImportInto(strapi, target.agency)
    if (foreign !== null) {
      refuseWith(strapi, context, foreign)
      return
    }
    const rehearsed = await rehearsalOf(strapi, reading.request, askerOf(context).program)
    if (rehearsed.rehearsed) context.body = rehearsed.rehearsal
    else refuseWith(strapi, context, rehearsed.because)
  }
  const commit: Handler = async (context) => {
    const reading = await readRequest(context.request)
    if (!reading.readable) {
      refuseWith(strapi, context, reading.because)
      return
    }
    const { options, read, name, digest } = reading.request
    const { by, mayWithdraw } = askerOf(context)
    const choices = v.parse(ImportChoices, options.decisions)
    if (read.outcome !== 'read' || options.target === undefined) {
      refuseWith(strapi, context, problem('FILE_MISSING'))
      return
    }
    const foreign = await mayNotImportInto(strapi, options.target.agency)
    if (foreign !== null) {
      refuseWith(strapi, context, foreign)
      return
    }
    if (choices.gone === 'file' && !mayWithdraw) {
      refuseWith(strapi, context, problem('RIGHT_TO_WITHDRAW_MISSING'))
      return
    }
    const started = startImport(strapi, {
      document: read.document,
      own: read.own,
      target: options.target,
      choices,
      file: { name, format: read.format, digest },
      by,
      lasting: false,
      fingerprint: options.fingerprint ?? '',
    })
    await going(context, started)
    const { started: begun, ...rest } = await started
    // Answered at once; the history tells how far it is.
    if (begun && 'id' in rest) void enqueue(strapi, rest.id)
  }
  const list: Handler = async (context) => {
    context.body = { imports: await readHistory(strapi, await agenciesHere(strapi)) }
  }
  const one: Handler = async (context) => {
    const summary = await ownSummary(context)
    if (summary === null) unknown(context)
    else context.body = summary
  }
  const targets: Handler = async (context) => {
    context.body = await readTargets(strapi, await agenciesHere(strapi))
  }
  const undo: Handler = async (context) => {
    const summary = await ownSummary(context)
    if (summary === null) unknown(context)
    else if (summary.published > 0 && !askerOf(context).mayWithdraw)
      refuseWith(strapi, context, problem('RIGHT_TO_WITHDRAW_MISSING'))
    else await going(context, startUndo(strapi, numberOf(context)))
  }
  const resume: Handler = async (context) => {
    if ((await ownSummary(context)) === null) unknown(context)
    else await going(context, startAgain(strapi, numberOf(context)))
  }
  return { rehearse, commit, list, one, targets, undo, resume }
}

const personOf = ({ state: { user, userAbility } }: Context): Asker => ({
  by: [user?.lastname, user?.firstname].filter((name) => (name ?? '') !== '').join('') || (user?.email ?? ''),
  mayWithdraw: userAbility?.can(actionOf.withdraw) === true,
  program: false,
})

/** The import screen's doors, for whoever has the right to import. */
export const importsController = ({ strapi }: { strapi: Core.Strapi }) => doors(strapi, personOf)

/** The same for the command line on the machine itself, which bears a token of its own, and the way out. */
export const operatorController = ({ strapi }: { strapi: Core.Strapi }) => {
  const guarded =
    (handler: Handler): Handler =>
    async (context) => {
      if (!bearsToken(context, settingsOf(strapi).operatorToken)) {
        context.unauthorized()
        return
      }
      context.set('cache-control', 'no-store')
      await handler(context)
    }
  const catalogue: Handler = async (context) => {
    const slug = v.safeParse(AgencySlug, context.params['agency'])
    const version = context.query['version'] === 'draft' ? 'draft' : 'published'
    const read = slug.success ? await readCatalogueDocument(strapi, slug.output, version) : null
    if (read === null) context.notFound()
    else context.body = read
  }
  const open = doors(strapi, () => ({ by: 'npm run import', mayWithdraw: true, program: true }))
  return Object.fromEntries(
    Object.entries({ ...open, catalogue }).map(([name, handler]) => [name, guarded(handler)]),
  )
}

const right = {
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'admin::hasPermissions', config: { actions: [importAct] } },
  ],
}

const paths = [
  ['GET', '/import/targets', 'targets'],
  ['POST', '/import/rehearse', 'rehearse'],
  ['POST', '/import/commit', 'commit'],
  ['GET', '/imports', 'list'],
  ['GET', '/imports/:id', 'one'],
  ['POST', '/imports/:id/undo', 'undo'],
  ['POST', '/imports/:id/resume', 'resume'],
] as const

const routes = (controller: string, config: object) =>
  paths.map(([method, path, action]) => ({ method, path, handler: `${controller}.${action}`, config }))

export const importRoutes = routes('imports', right)
export const operatorRoutes = [
  ...routes('operator', { auth: false }),
  { method: 'GET', path: '/export/:agency', handler: 'operator.catalogue', config: { auth: false } },
]
