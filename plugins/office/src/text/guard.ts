/**
 * Spreadsheet programs run a cell that begins with one of these as a formula. Our CSV puts an apostrophe before it, as
 * Excel itself does for text; reading takes that one off again. Telephone numbers begin with a digit and stay as they are.
 */
const dangerous = /^'*[=+\-@\t\r＝＋－＠]/u

export const withGuard = (cell: string): string => (dangerous.test(cell) ? `'${cell}` : cell)

export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && dangerous.test(cell.slice(1)) ? cell.slice(1) : cell
