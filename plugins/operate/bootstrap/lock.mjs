import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { identityOf, isRunning } from './identity.mjs'

/** @typedef {import('./identity.mjs').Identity} Identity */

/** @param {unknown} error @param {string} code */
const isCode = (error, code) => error instanceof Error && 'code' in error && error.code === code

/** @param {string} file @returns {string | null} */
const textOf = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

/** @param {string} text @returns {Identity | null} */
const holderIn = (text) => {
  try {
    /** @type {unknown} */
    const read = JSON.parse(text)
    if (typeof read !== 'object' || read === null || !('pid' in read) || !('started' in read)) return null
    const { pid, started } = read
    const isWhole = typeof pid === 'number' && (started === null || typeof started === 'string')
    return isWhole ? { pid, started } : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Creates the file with its whole content or not at all. @param {string} file @param {string} text */
const createWhole = (file, text) => {
  const draft = `${file}.${process.pid}.new`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Takes away a lock whose holder is gone. Somebody quicker may have taken it meanwhile: then theirs is put back.
 * @param {string} file @param {string} stale
 */
const removeStale = (file, stale) => {
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return
    throw error
  }
  const taken = readFileSync(aside, 'utf8')
  if (taken !== stale) createWhole(file, taken)
  rmSync(aside, { force: true })
}

/**
 * What came of asking for a lock. `left` is what a holder that is gone had written.
 * @typedef {{ readonly held: true, readonly left: string | null } | { readonly held: false, readonly by: Identity, readonly text: string }} Claim
 */

/**
 * Takes the lock if nobody living holds it. The file tells who holds it and whatever else `content` says.
 * @param {string} file @param {Readonly<Record<string, unknown>>} [content] @returns {Claim}
 */
export const claim = (file, content = {}) => {
  mkdirSync(dirname(file), { recursive: true })
  const text = JSON.stringify({ ...identityOf(process.pid), ...content }, null, 2)
  /** @type {string | null} */
  let left = null
  for (;;) {
    if (createWhole(file, text)) return { held: true, left }
    const theirs = textOf(file)
    if (theirs === null) continue
    const by = holderIn(theirs)
    if (by !== null && isRunning(by)) return { held: false, by, text: theirs }
    left = theirs
    removeStale(file, theirs)
  }
}

/**
 * Does the work when nobody else does the like; waits for them until then, or until `giveUp` aborts.
 * @template Done
 * @param {string} file @param {() => void} onWait @param {() => Promise<Done>} work @param {AbortSignal} [giveUp]
 * @returns {Promise<Done>}
 */
export const oneAtATime = async (file, onWait, work, giveUp) => {
  if (!claim(file).held) {
    onWait()
    while (!claim(file).held) {
      giveUp?.throwIfAborted()
      await pause(500)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
