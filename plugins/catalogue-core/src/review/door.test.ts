import { expect, test } from 'vitest'
import { doorAt, turnedAway } from './door.ts'

test.each([
  ['/content-manager/collection-types/plugin::catalogue.item', 'panel'],
  ['/catalogue/review/item/abc/zh-Hans', 'review'],
  ['/catalogue/audit', 'review'],
  ['/catalogue/imports/1/undo', 'import'],
  ['/catalogue/import/commit', 'import'],
  ['/upload', 'media'],
  ['/api/upload/files/1', 'media'],
  ['/uploads/x.pdf', 'files'],
  ['/UPLOADS/x.pdf', 'files'],
  ['/api/catalogue/imports', 'machine'],
  ['/api/catalogue/publication/zh-Hans/own', 'machine'],
  ['/api/catalogue/items', 'rest'],
  ['/api/anything', 'rest'],
  ['/admin/users', 'accounts'],
  ['/admin/login', 'accounts'],
])('%s is the door %s', (path, door) => {
  expect(doorAt(path)).toBe(door)
})

test.each(['/', '/admin', '/admin/main.js', '/favicon.ico', '/_health', '/uploading', '/wp-login.php'])(
  'nothing governed lies behind %s',
  (path) => {
    expect(doorAt(path)).toBeNull()
  },
)

test('a refusal is what the door answers with a no, not what it does, nor what breaks', () => {
  expect([200, 204, 302, 304, 500, 503].map(turnedAway)).toEqual([null, null, null, null, null, null])
  expect([400, 401, 403, 404, 405, 409, 413].map(turnedAway)).toEqual([
    'DOOR_NOT_ACCEPTED',
    'DOOR_CALLER_UNKNOWN',
    'DOOR_RIGHT_MISSING',
    'DOOR_NOTHING_THERE',
    'DOOR_NOTHING_THERE',
    'DOOR_NOT_ACCEPTED',
    'DOOR_NOT_ACCEPTED',
  ])
})
