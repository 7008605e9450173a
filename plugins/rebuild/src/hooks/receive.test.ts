import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { receive } from './receive.ts'

const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
const hook = { type: 'publication.changed', timestamp: '2026-11-24T02:03:07.000Z', data: { changes: [3, 4] } }

const signed = (body: string | Buffer, { at = new Date(), id = 'changes-3-4', key = secret } = {}) => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': new Webhook(key).sign(id, at, body),
})

const outcome = (headers: object, body: string | Buffer): string => {
  const received = receive(secret, headers, Buffer.from(body), new Date())
  return received.accepted ? 'accepted' : received.because
}

const body = JSON.stringify(hook)
const minutesAway = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)

test('takes a hook of ours and says what it speaks of', () => {
  const headers = signed(body)
  expect(receive(secret, headers, Buffer.from(body), new Date())).toEqual({
    accepted: true,
    id: 'changes-3-4',
    timestamp: headers['webhook-timestamp'],
    data: { changes: [3, 4], force: false },
  })
})

test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('refuses one without %s', (header) => {
  expect(outcome({ ...signed(body), [header]: undefined }, body)).toBe('HOOK_UNSIGNED')
})

test('refuses one byte more than was signed', () => {
  expect(outcome(signed(body), `${body} `)).toBe('HOOK_FORGED')
})

test('refuses the signature of another secret', () => {
  const other = `whsec_${Buffer.alloc(24, 8).toString('base64')}`
  expect(outcome(signed(body, { key: other }), body)).toBe('HOOK_FORGED')
})

test('refuses a signature under another id', () => {
  expect(outcome({ ...signed(body), 'webhook-id': 'changes-5-5' }, body)).toBe('HOOK_FORGED')
})

test.each([-6, 6])('refuses a genuine hook %i minutes away', (minutes) => {
  expect(outcome(signed(body, { at: minutesAway(minutes) }), body)).toBe('HOOK_LATE')
})

test('takes one that is four minutes old', () => {
  expect(outcome(signed(body, { at: minutesAway(-4) }), body)).toBe('accepted')
})

test.each(['', 'no JSON', '{"type":"publication.changed"}', JSON.stringify({ ...hook, type: 'other' })])(
  'refuses %j, though it is signed',
  (text) => {
    expect(outcome(signed(text), text)).toBe('HOOK_MALFORMED')
  },
)

test('refuses bytes that are no text, though they are signed', () => {
  const bytes = Buffer.concat([Buffer.from(body.slice(0, -1)), Buffer.from([0xff]), Buffer.from('}')])
  expect(outcome(signed(bytes), bytes)).toBe('HOOK_MALFORMED')
})

test.each(['../../x', 'a b', 'x'.repeat(129)])('refuses the id %j, though it is signed', (id) => {
  expect(outcome(signed(body, { id }), body)).toBe('HOOK_MALFORMED')
})
