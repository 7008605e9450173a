import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { folder } from '../../real/folder.ts'
import { row, type Row } from '../measure.ts'
import { astroBuild, astroOut } from './astro.ts'
import { writeCity } from './folder.ts'
import { writeHugo } from './hugo/project.ts'
import { measured, pagesIn, type Rendered } from './rendering.ts'
import { differing, render } from './resident.ts'
import { cityService } from './service.ts'

const hugoThere = (): boolean => {
  try {
    execFileSync('hugo', ['version'], { stdio: 'ignore' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

interface Made extends Rendered {
  readonly pages: number
  readonly bytes: number
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`

const mebibytes = 1024 ** 2

/** One generator's lines: its pace beside `astro build` of the same run, or another, and its memory. */
const rowsOf = (
  size: number,
  name: string,
  made: Made,
  beside: Made,
  besideName = 'astro build',
): readonly Row[] => {
  const pace = ({ pages, seconds }: Made): number => pages / seconds
  process.stdout.write(
    `${String(size)} ${name}: ${String(made.pages)} pages of ${kilobytes(made.bytes / made.pages)} among ${String(made.files)} files, ${made.seconds.toFixed(1)} s\n`,
  )
  return [
    row(
      'site-full',
      `${String(size)} pages, ${name}`,
      [pace(made)],
      { what: besideName, values: [pace(beside)] },
      'pages/s',
    ),
    row(
      'site-full',
      `${String(size)} pages, ${name}, peak of all its processes`,
      [made.peakRssBytes / mebibytes],
      null,
      'MiB',
    ),
  ]
}

/** What the rebuild service needs for its first release: it also compresses every text, checks, and switches. */
const throughService = async (
  size: number,
  data: string,
  siteDir: string,
  astro: Made,
): Promise<readonly Row[]> => {
  const service = await cityService(data, siteDir)
  await service.stop()
  const { steps = {}, pages = 0 } = service.first
  process.stdout.write(
    `${String(size)} rebuild service: ${String(pages)} pages, start to release ${(service.firstMs / 1000).toFixed(1)} s, steps in ms ${JSON.stringify(steps)}\n`,
  )
  const pace = (name: string, ms: number): Row =>
    row(
      'site-full',
      `${String(size)} pages, ${name}`,
      [(pages * 1000) / ms],
      { what: 'astro build', values: [astro.pages / astro.seconds] },
      'pages/s',
    )
  const building = steps['building']
  return [
    pace('rebuild service, start to release', service.firstMs),
    ...(building === undefined
      ? []
      : [pace('rebuild service, rendering with compression and writing', building)]),
    row(
      'site-full',
      `${String(size)} pages, rebuild service, peak of all its processes`,
      [service.peakRssBytes() / mebibytes],
      null,
      'MiB',
    ),
  ]
}

/**
 * The same publication as pages: by a plain `astro build`, by the renderer that stays, and by Hugo with templates that print
 * the same fields into pages of about the same size; what only ours compute (due dates with their working, the records of
 * an item) Hugo is given ready. Its content files are written before the clock starts. Catalogues as Word and Excel, and the
 * static search index, are nothing that it makes: beside it ours is timed without them as well.
 */
export const siteFull = async (sizes: readonly number[]): Promise<readonly Row[]> => {
  const place = await folder('site-full')
  const rows: Row[] = []
  const withHugo = hugoThere()
  if (!withHugo)
    process.stdout.write('Hugo is not on this machine (Debian: apt-get install hugo): left out\n')
  for (const size of sizes) {
    const at = (name: string): string => path.join(place.path, `${name}-${String(size)}`)
    const out = astroOut(`full-${String(process.pid)}-${String(size)}`)
    try {
      await writeCity(at('data'), size)
      const astro = { ...(await astroBuild(at('data'), out)), ...(await pagesIn(out)) }
      rows.push(...rowsOf(size, 'astro build', astro, astro))
      const made = await render(at('data'), at('resident'))
      rows.push(
        ...rowsOf(size, 'the renderer that stays', { ...made, ...(await pagesIn(at('resident'))) }, astro),
      )
      const others = await differing(out, at('resident'))
      if (others.length > 0)
        throw new Error(
          `${String(others.length)} files are not those of astro build: ${others.slice(0, 5).join(' ')}`,
        )
      rows.push(...(await throughService(size, at('data'), at('service'), astro)))
      if (withHugo) {
        await writeHugo(at('data'), out, at('hugo'))
        const command = ['hugo', '--quiet', '--destination', at('hugo-out')]
        const printed = await measured(command, at('hugo'), {}, at('hugo-out'))
        const hugo = { ...printed, ...(await pagesIn(at('hugo-out'))) }
        rows.push(...rowsOf(size, 'Hugo', hugo, astro))
        const alike = await render(at('data'), at('pages'), 'pages')
        const ours = { ...alike, ...(await pagesIn(at('pages'))) }
        rows.push(...rowsOf(size, 'the renderer that stays, of what Hugo makes too', ours, hugo, 'Hugo'))
      }
    } finally {
      await rm(out, { recursive: true, force: true })
      for (const name of ['data', 'resident', 'pages', 'service', 'hugo', 'hugo-out'])
        await rm(at(name), { recursive: true, force: true })
    }
  }
  await place.remove()
  return rows
}
