import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { onTestFinished } from 'vitest'
import type { S3Target } from '../deploy/s3.ts'
import { temporaryFolder } from './temporary-folder.ts'

// A server of its own process: it checks signatures as storage does, and knows the keys that it comes with.
const script = `
  const S3rver = require('@20minutes/s3rver')
  const [directory] = process.argv.slice(1)
  const options = { address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: 'gongkai', configs: [] }] }
  const server = new S3rver(options)
  server.configureBuckets().then(() => server.run()).then(({ port }) => console.log('port ' + port))
`

export interface ObjectStorage {
  readonly target: S3Target
  /** An object as anybody gets it. */
  readonly get: (path: string) => Promise<Response>
  readonly end: () => Promise<void>
}

/** S3-compatible storage with an empty bucket, for one test. */
export const objectStorage = async (prefix = ''): Promise<ObjectStorage> => {
  const folder = await temporaryFolder()
  // It makes its tokens for long lists with a cipher of long ago.
  const child = spawn(process.execPath, ['--openssl-legacy-provider', '-e', script, folder], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const end = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  onTestFinished(async () => {
    await end()
    await rm(folder, { recursive: true, force: true })
  })
  let said = ''
  for await (const part of child.stdout) {
    said += String(part)
    if (said.includes('\n')) break
  }
  const endpoint = `http://127.0.0.1:${/port (\d+)/.exec(said)?.[1] ?? ''}/gongkai`
  return {
    target: {
      kind: 's3',
      name: 'oss',
      endpoint,
      region: 'us-east-1',
      key: 'S3RVER',
      secret: 'S3RVER',
      prefix,
    },
    get: (path) => fetch(`${endpoint}/${prefix}${path}`),
    end,
  }
}
