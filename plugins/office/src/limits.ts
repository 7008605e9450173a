const million = 1_000_000

/** What a file may ask of us. A catalogue of thousands of rows stays far below every one of these. */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 50 * 1024 * 1024,
  /** Entries of a zip archive. */
  entries: 5000,
  /** Bytes that all read entries together may unpack to. */
  unpackedBytes: 400 * million,
  /** How much larger than its packed form an entry may be, once it is larger than `ratioFrom`. */
  ratio: 250,
  ratioFrom: 20 * million,
  /** Rows of one table, and cells and characters of a whole file. */
  rows: 20_000,
  columns: 500,
  cells: 2 * million,
  characters: 60 * million,
  /** Characters of one cell; what Excel itself allows. */
  cellCharacters: 32_767,
  /** Strings shared by the cells of a workbook. */
  sharedStrings: million,
  /** How deep elements and tables may lie in one another. */
  depth: 256,
  tableDepth: 12,
  tables: 2000,
  sheets: 500,
} as const
