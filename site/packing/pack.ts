import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { stage } from './stage.ts'

const Packed = v.tuple([v.object({ filename: v.string() })])

/** Packs the theme into one file that `npm install` takes. Answers its path. */
export const packTheme = (out: string): string => {
  const work = mkdtempSync(path.join(tmpdir(), 'gongkai-theme-'))
  try {
    mkdirSync(out, { recursive: true })
    const folder = path.join(work, 'package')
    stage(folder, path.join(work, 'compiled'))
    const said = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', out], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [{ filename }] = v.parse(Packed, JSON.parse(said))
    return path.join(out, filename)
  } finally {
    rmSync(work, { recursive: true })
  }
}

// npm starts scripts of a room in its folder, and tells where it was asked.
if (import.meta.main)
  console.log(packTheme(path.resolve(process.env['INIT_CWD'] ?? '.', process.argv[2] ?? '.')))
