/**
 * Whether the search server takes this as the id of a document: letters, digits, `-` and `_`, 511 bytes at most (measured).
 * One other id fails the whole batch it is in, and only the task says so, after the request was accepted.
 */
export const isSearchableId = (id: string): boolean => /^[A-Za-z0-9_-]{1,511}$/.test(id)
