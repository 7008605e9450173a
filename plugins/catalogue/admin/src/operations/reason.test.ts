import { expect, test } from 'vitest'
import { reasonText } from './reason.ts'

test.each([
  ['fetch failed: connect ECONNREFUSED 127.0.0.1:4500', 'catalogue.reason.refused'],
  [
    'Request to http://127.0.0.1:1/indexes/gongkai-zh-Hans has failed: fetch failed: connect ECONNREFUSED 127.0.0.1:1',
    'catalogue.reason.refused',
  ],
  ['fetch failed: getaddrinfo ENOTFOUND search.internal', 'catalogue.reason.address'],
  ['The operation was aborted due to timeout', 'catalogue.reason.timeout'],
  ['request timed out after 30000ms', 'catalogue.reason.timeout'],
  ['fetch failed: Connect Timeout Error (UND_ERR_CONNECT_TIMEOUT)', 'catalogue.reason.timeout'],
  ['fetch failed: read ECONNRESET', 'catalogue.reason.broken'],
  ['fetch failed: other side closed', 'catalogue.reason.broken'],
  ['The provided API key is invalid. (invalid_api_key)', 'catalogue.reason.denied'],
  ['rebuild hook answered 401: {"code":"SIGNATURE"}', 'catalogue.reason.denied'],
  ['403: Forbidden', 'catalogue.reason.denied'],
  ['rebuild hook answered 404: ', 'catalogue.reason.missing'],
  ['Index `gongkai-en` not found. (index_not_found)', 'catalogue.reason.missing'],
  ['rebuild hook answered 503: busy', 'catalogue.reason.failing'],
  ['500: Internal Server Error', 'catalogue.reason.failing'],
])('%s', (raw, id) => {
  expect(reasonText(raw)).toBe(id)
})

test.each([
  // Ports, counts and telephone numbers look like statuses.
  'search task failed: 503 documents at 127.0.0.1:5003',
  'Document 404 has no primary key',
  'rebuild hook answered 400: webhook-id is missing',
  '未连接搜索服务 / no search server is configured',
  '',
])('says nothing where it does not know: %s', (raw) => {
  expect(reasonText(raw)).toBeNull()
})
