import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { searchIndexPart, type SiteRenderer } from '@gongkai/catalogue-core/release'
import { errorCode } from '../node/error-code.ts'
import { readableMessage } from '../node/readable-error.ts'
import { sha256Of } from '../release/finish-file.ts'
import { buildPart, type WholeParts } from './build-part.ts'
import { assetsPart, type Answer, type Ask } from './messages.ts'

/**
 * The builder: a process of its own that holds the compiled site and what it knows of the publication, for as long as both
 * last. Its one argument is the folder of the compiled site.
 */
const [bundle = ''] = process.argv.slice(2)

// A builder whose service was killed is of no use to anyone, and would still be writing when the next one begins.
process.on('disconnect', () => process.exit(1))

const utf8 = new TextEncoder()

const assetsOf = async (): Promise<readonly string[]> => {
  const folder = join(bundle, 'client')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted()
}

const wholes: WholeParts = {
  [assetsPart]: async function* () {
    for (const path of await assetsOf()) yield [path, await readFile(join(bundle, 'client', path))]
  },
  [searchIndexPart]: function* () {
    for (const [path, content] of renderer.searchIndex()) yield [path, utf8.encode(content)]
  },
}

const { renderer } = (await import(pathToFileURL(join(bundle, 'server', 'entry.mjs')).href)) as {
  readonly renderer: SiteRenderer
}

const say = (answer: Answer): void => {
  process.send?.(answer)
}

const answer = async (ask: Ask): Promise<Answer> => {
  switch (ask.do) {
    case 'take': {
      const site = renderer.take(ask.recipe)
      const assets = await assetsOf()
      const digest = sha256Of(utf8.encode(JSON.stringify([ask.recipe, assets])))
      const part = { key: assetsPart, digest, files: assets.length, isOfAgency: false, waits: false }
      return { is: 'taken', site: { ...site, parts: [part, ...site.parts] } }
    }
    case 'join':
      renderer.join(ask.gathered)
      return { is: 'joined' }
    case 'part':
      return {
        is: 'built',
        built: await buildPart(renderer, wholes, ask, (done) => {
          say({ is: 'progress', done })
        }),
      }
  }
}

process.on('message', (ask: Ask) => {
  answer(ask).then(say, (error: unknown) => {
    say({ is: 'failed', code: errorCode(error), message: readableMessage(error) })
  })
})
