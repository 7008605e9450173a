/** Rows drawn at once: a browser draws fifty without delay, a thousand not. */
export const pageSize = 50

export const pageCount = (rows: number): number => Math.max(1, Math.ceil(rows / pageSize))

/** The page that holds a row counted from 1. */
export const pageHolding = (row: number): number => Math.floor((row - 1) / pageSize)

/** A page that is there, whatever was asked: lists grow shorter when they are filtered. */
export const pageWithin = (page: number, rows: number): number =>
  Math.min(Math.max(0, page), pageCount(rows) - 1)

export const onPage = <T>(all: readonly T[], page: number): readonly T[] =>
  all.slice(page * pageSize, (page + 1) * pageSize)
