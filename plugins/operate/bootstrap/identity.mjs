import { readFileSync } from 'node:fs'

/**
 * Which process this is, beyond doubt: a pid is given again, a pid with its moment of start is not.
 * @typedef {{ readonly pid: number, readonly started: string | null }} Identity
 */

/** @param {string} file @returns {string | null} */
const readOrNull = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    // ESRCH: the process ended while its file was being read.
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code)))
      return null
    throw error
  }
}

/**
 * Boot and clock tick at which a process started; null where there is no such process or the system does not tell.
 * @param {number} pid @returns {string | null}
 */
const startOf = (pid) => {
  const stat = readOrNull(`/proc/${pid}/stat`)
  const boot = readOrNull('/proc/sys/kernel/random/boot_id')
  if (stat === null || boot === null) return null
  // The command stands in parentheses and may hold blanks and parentheses itself; what follows the last one is regular.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const tick = fields[18]
  return state === 'Z' || tick === undefined ? null : `${boot.trim()}:${tick}`
}

/** @param {number} pid @returns {Identity} */
export const identityOf = (pid) => ({ pid, started: startOf(pid) })

/** @param {number} pid */
const answersSignal = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Whether exactly this process still runs. Where the start was never known, a living pid counts: better to refuse
 * than to run twice.
 * @param {Identity} identity
 */
export const isRunning = ({ pid, started }) =>
  started === null ? answersSignal(pid) : startOf(pid) === started

/** Whether we may end it: only where pid and start both fit. @param {Identity} identity */
export const isSurely = ({ pid, started }) => started !== null && startOf(pid) === started
