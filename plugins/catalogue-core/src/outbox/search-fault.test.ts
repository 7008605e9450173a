import { expect, test } from 'vitest'
import { blameFor } from './search-fault.ts'

const answered = (status: number, code: string | null = null) => blameFor({ kind: 'answered', status, code })

test('a server that is away, slow, full, or was given a wrong key is no fault of a document', () => {
  expect(blameFor({ kind: 'unreachable' })).toBe('server')
  expect(blameFor({ kind: 'taskSlow' })).toBe('server')
  expect(blameFor({ kind: 'taskCancelled' })).toBe('server')
  expect(answered(500, 'internal')).toBe('server')
  expect(answered(422, 'no_space_left_on_device')).toBe('server')
  expect(answered(401, 'missing_authorization_header')).toBe('server')
  expect(answered(403, 'invalid_api_key')).toBe('server')
  expect(answered(404, 'index_not_found')).toBe('server')
  expect(answered(429)).toBe('server')
  expect(answered(502)).toBe('server')
})

test('a batch that is answered as malformed is looked into: with a full disk that is how it is answered', () => {
  expect(answered(400, 'malformed_payload')).toBe('documents')
})

test('a document too large, with an id that is none, or on which the task broke, is refused itself', () => {
  expect(answered(413, 'payload_too_large')).toBe('documents')
  expect(blameFor({ kind: 'taskFailed', code: 'invalid_document_id' })).toBe('documents')
  expect(blameFor({ kind: 'taskFailed', code: 'internal' })).toBe('documents')
  expect(blameFor({ kind: 'taskFailed', code: null })).toBe('documents')
})

test('a task that failed for want of an index or of space would have failed with any document', () => {
  for (const code of ['index_not_found', 'no_space_left_on_device', 'too_many_open_files'])
    expect(blameFor({ kind: 'taskFailed', code })).toBe('server')
})
