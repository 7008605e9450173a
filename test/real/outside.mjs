// Loaded into every Node process of a watched run (NODE_OPTIONS=--import …): writes down each attempt to reach
// anything that is not this machine. Nothing is blocked, so that what would go out is seen, not guessed. And that it
// watches at all: silence of a process that was never watched is no evidence.
import { appendFileSync } from 'node:fs'
import dns from 'node:dns'
import net from 'node:net'
import { isMainThread } from 'node:worker_threads'

// In this module's own address: a process that is given a chosen few variables still has NODE_OPTIONS.
const log = new URL(import.meta.url).searchParams.get('log')
const home = (host) =>
  host === undefined || host === '' || /^(localhost|127\.|::1$|::ffff:127\.|0\.0\.0\.0$|::$)/.test(host)
const program = process.argv.slice(1, 4).join(' ')
const write = (what) => {
  if (log) appendFileSync(log, `${what} ${process.pid} ${program}\n`)
}
const note = (how, host) => {
  if (!home(host)) write(`${how} ${host}`)
}
if (isMainThread) write('watched')

const { lookup } = dns
dns.lookup = (host, ...rest) => {
  note('lookup', host)
  return lookup(host, ...rest)
}
const { lookup: lookupLater } = dns.promises
dns.promises.lookup = (host, ...rest) => {
  note('lookup', host)
  return lookupLater(host, ...rest)
}
const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...given) {
  const [options] = Array.isArray(given[0]) ? given[0] : given
  if (typeof options === 'object' && options !== null && options.path === undefined)
    note('connect', options.host)
  return connect.apply(this, given)
}
