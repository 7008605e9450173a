// Loaded into every Node process of a watched run (NODE_OPTIONS=--import …): writes down each attempt to reach
// anything that is not this machine. Nothing is blocked, so that what would go out is seen, not guessed.
import { appendFileSync } from 'node:fs'
import dns from 'node:dns'
import net from 'node:net'

const log = process.env.GONGKAI_OUTSIDE_LOG
const home = (host) =>
  host === undefined || host === '' || /^(localhost|127\.|::1$|::ffff:127\.|0\.0\.0\.0$|::$)/.test(host)
const note = (how, host) => {
  if (log && !home(host))
    appendFileSync(log, `${process.pid} ${process.argv.slice(1, 3).join(' ')} ${how} ${host}\n`)
}

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
