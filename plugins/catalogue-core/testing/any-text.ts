import * as fc from 'fast-check'

/** What document numbers, phones and queries are made of, so that chance comes close to them. */
const pieces = [
  ...[
    '国办发',
    '国务院',
    '财预',
    '令',
    '第',
    '号',
    '年',
    '〔',
    '〕',
    '（',
    ')',
    '[',
    '】',
    '2019',
    '35',
    '七十一',
  ],
  ...[
    '《',
    '》',
    '中华人民共和国',
    '条',
    '款',
    '028-',
    '26092087',
    '12393',
    ':',
    '：',
    '-',
    '"',
    ' ',
    '\n',
    '　',
  ],
  ...['电话', '２', 'é', 'e\u0301', 'ﷺ', 'İ', '\u200b', '𠮷', '\ud842'],
]

const unit = fc.oneof(
  fc.constantFrom(...pieces),
  fc.string({ unit: 'binary', maxLength: 3 }),
  // Half characters too: text that was cut by something that counts 16-bit units.
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
)

/** Any text at all, half of it made to look like ours. */
export const anyText = fc.oneof(
  fc.array(unit, { maxLength: 12 }).map((units) => units.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
