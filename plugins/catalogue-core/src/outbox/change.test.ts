import * as v from 'valibot'
import { expect, test } from 'vitest'
import { DocumentId } from '../catalogue/ids.ts'
import { changeOf } from './change.ts'

const documentId = v.parse(DocumentId, 'a1')

test.each(['create', 'update', 'discardDraft', 'clone'])(
  '%s of a drafted item is nobody’s business',
  (action) => {
    expect(changeOf({ subject: 'item', action, documentId, locale: 'zh-Hans' })).toBeNull()
  },
)

test.each(['publish', 'unpublish', 'delete'])(
  '%s of an item leaves a row that says where to look',
  (action) => {
    expect(changeOf({ subject: 'item', action, documentId, locale: 'en' })).toEqual({
      subject: 'item',
      documentId,
      locale: 'en',
    })
  },
)

test.each(['create', 'update', 'delete'])('%s of an agency shows at once, as it has no drafts', (action) => {
  expect(changeOf({ subject: 'agency', action, documentId, locale: null })).not.toBeNull()
})
