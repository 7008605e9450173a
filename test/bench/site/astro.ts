import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { measured, type Rendered } from './rendering.ts'

const site = path.resolve(import.meta.dirname, '../../../site')

/** Where Astro may write: in its project, as it moves files there by renaming. */
export const astroOut = (name: string): string => path.join(site, 'dist', `bench-${name}`)

const build = async (
  data: string,
  out: string,
  more: Readonly<Record<string, string>>,
): Promise<Rendered> => {
  const astro = path.dirname(createRequire(path.join(site, 'package.json')).resolve('astro/package.json'))
  await mkdir(path.dirname(out), { recursive: true })
  return measured(
    [process.execPath, path.join(astro, 'bin/astro.mjs'), 'build', '--silent', '--outDir', out],
    site,
    {
      NODE_ENV: 'production',
      GONGKAI_DATA: data,
      SITE_URL: 'http://127.0.0.1:4321',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...more,
    },
    out,
  )
}

/** A plain `astro build` of our site on this publication. */
export const astroBuild = (data: string, out: string): Promise<Rendered> => build(data, out, {})

/** Our site compiled to a program that makes single files. */
export const compiled = (data: string, out: string): Promise<Rendered> =>
  build(data, out, { GONGKAI_RENDERER: '1' })
