import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explainInstallFailure } from './install-failure.mjs'
import { isInstalled } from './installed.mjs'
import { oneAtATime } from './lock.mjs'
import { giveUp, say } from './say.mjs'

const neededMegabytes = 1600

/** @param {string} file */
const lockFile = (file) => {
  /** @type {unknown} */
  const read = JSON.parse(readFileSync(file, 'utf8'))
  return /** @type {import('./installed.mjs').LockFile} */ (read)
}

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.gongkai-installed')

/** @param {string} root */
const wantedStamp = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

/** @param {string} root */
const isStamped = (root) =>
  existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === wantedStamp(root)

/** Somebody who ran npm by hand has no stamp but the same packages. @param {string} root */
const isStanding = (root) => {
  const note = join(root, 'node_modules', '.package-lock.json')
  return existsSync(note) && isInstalled(lockFile(join(root, 'package-lock.json')), lockFile(note))
}

/**
 * npm's own output passes through; a line every ten seconds shows that it still works.
 * @param {string} root @returns {Promise<{ code: number, output: string }>}
 */
const npmCi = (root) =>
  new Promise((resolve, reject) => {
    const { npm_execpath: cli, ...env } = process.env
    // What is built here needs the compilers: NODE_ENV=production must not leave them out, nor Node itself. Warnings
    // that this Node is older than some packages want are silenced: they run on the one that is being installed.
    const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error']
    // The npm that started us, where one did: another may stand first in PATH.
    const npmScript = cli?.endsWith('.js') === true ? [cli] : []
    const npm = spawn(npmScript.length > 0 ? process.execPath : 'npm', [...npmScript, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [npm.stdout, npm.stderr])
      stream.on('data', (/** @type {Buffer} */ chunk) => {
        process.stderr.write(chunk)
        output = (output + chunk.toString('utf8')).slice(-100_000)
      })
    const began = Date.now()
    const heartbeat = setInterval(() => {
      const seconds = Math.round((Date.now() - began) / 1000)
      say(`  仍在安装，已用 ${seconds} 秒`, `still installing, ${seconds} s`)
    }, 10_000)
    let stopped = false
    const stop = () => {
      stopped = true
      npm.kill('SIGTERM')
    }
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const settled = () => {
      clearInterval(heartbeat)
      process.off('SIGINT', stop).off('SIGTERM', stop)
    }
    npm.once('error', (error) => {
      settled()
      reject(error)
    })
    npm.once('close', (code, signal) => {
      settled()
      if (stopped) process.exit(130)
      resolve({ code: code ?? (signal === null ? 1 : 128), output })
    })
  })

/** @param {string} root */
const install = async (root) => {
  const { bavail, bsize } = statfsSync(root)
  const free = Math.floor((bavail * bsize) / 1024 ** 2)
  if (free < neededMegabytes)
    giveUp(
      `磁盘空间不足：安装依赖约需 ${neededMegabytes} MB，${root} 所在磁盘仅剩 ${free} MB。请清理后重试。`,
      `The disk is nearly full: installing needs about ${neededMegabytes} MB, the disk of ${root} has ${free} MB left. Free some space and try again.`,
    )
  say('正在安装依赖（首次约需 1 分钟）', 'Installing what is missing (about a minute the first time)')
  const began = Date.now()
  const { code, output } = await npmCi(root).catch((/** @type {unknown} */ error) => ({
    code: 1,
    output: String(error),
  }))
  if (code !== 0) {
    const { zh, en } = explainInstallFailure(output)
    giveUp(zh, en)
  }
  const seconds = Math.round((Date.now() - began) / 1000)
  say(`依赖已安装，用时 ${seconds} 秒`, `installed in ${seconds} s`)
}

/** Leaves node_modules as the lock file wants it; does nothing where it already is. @param {string} root */
export const ensureInstalled = async (root) => {
  if (isStamped(root)) return
  await oneAtATime(
    join(root, '.cache', 'install.lock'),
    () => say('另一个进程正在安装依赖，等待其完成', 'Another process is installing; waiting for it'),
    async () => {
      if (isStamped(root)) return
      if (!isStanding(root)) await install(root)
      writeFileSync(stampFile(root), wantedStamp(root))
    },
  )
}
