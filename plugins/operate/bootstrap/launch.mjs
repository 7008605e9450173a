import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { findNode } from './node24.mjs'
import { giveUp } from './say.mjs'

const operate = fileURLToPath(new URL('..', import.meta.url))
const root = resolve(operate, '..', '..')

/** @param {string | undefined} command */
const commandFile = (command) => {
  const file = join(operate, 'src', `${command ?? ''}.ts`)
  if (/^[a-z]+$/.test(command ?? '') && existsSync(file)) return file
  const known = readdirSync(join(operate, 'src'))
    .filter((name) => /^[a-z]+\.ts$/.test(name))
    .map((name) => name.slice(0, -3))
    .join(' ')
  return giveUp(
    `没有“${command ?? ''}”这个命令。可用命令：${known}`,
    `There is no command “${command ?? ''}”. Commands: ${known}`,
  )
}

/**
 * Installs what is missing, then runs one command on the right Node. Signals pass through; the exit code is kept.
 * @param {readonly string[]} argv
 */
export const launch = async ([command, ...args]) => {
  const file = commandFile(command)
  await ensureInstalled(root)
  const node = findNode(root)
  const child = spawn(node, [file, ...args], {
    cwd: root,
    // The channel carries nothing: its end tells the child that we are gone, however we went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: [dirname(node), process.env['PATH']].join(delimiter) },
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child as well; twice would be taken for impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  child.once('error', (error) => giveUp(`无法启动：${error.message}`, `Cannot start: ${error.message}`))
  child.once('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal === null ? 1 : constants.signals[signal]))
  })
}
