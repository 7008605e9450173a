import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { giveUp } from './say.mjs'

const wanted = 24

/** @param {string} node @returns {number | null} */
const majorOf = (node) => {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  const major = status === 0 ? /^v(\d+)\./.exec(stdout)?.[1] : undefined
  return major === undefined ? null : Number(major)
}

/**
 * The Node everything runs on: the one the repository brings, else the present one if it is new enough. Never an
 * older one in silence.
 * @param {string} root @returns {string}
 */
export const findNode = (root) => {
  const brought = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(brought) && majorOf(brought) === wanted) return brought
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath
  return giveUp(
    `本系统在 Node.js ${wanted} 上运行，而当前为 ${process.versions.node}，且依赖中没有适合本平台（${process.platform}-${process.arch}）的 Node.js。请安装 Node.js ${wanted} 后重试；在 Linux x64/arm64 上，请勿使用 npm 的 --omit=optional。`,
    `The system runs on Node.js ${wanted}; this is ${process.versions.node}, and the dependencies hold none for this platform (${process.platform}-${process.arch}). Install Node.js ${wanted} and try again; on Linux x64/arm64 do not use npm's --omit=optional.`,
  )
}
