/** One line of the table: what was measured, beside its bare limit in the same run. Times in milliseconds, memory in MiB. */
export interface Row {
  readonly bench: string
  readonly what: string
  readonly unit: 'ms' | 'MiB' | 'rows/s' | '%' | 'answers' | 'points' | 'count' | 'pages/s'
  readonly runs: number
  readonly median: number
  readonly p95: number
  /** What the same work costs without us; null where there is no such thing. */
  readonly bare: { readonly what: string; readonly median: number } | null
  /** median ÷ bare median: the figure that holds from machine to machine. */
  readonly ratio: number | null
}

export const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

export const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - before) / 1e6
}

export const row = (
  bench: string,
  what: string,
  values: readonly number[],
  bare: { readonly what: string; readonly values: readonly number[] } | null,
  unit: Row['unit'] = 'ms',
): Row => {
  const median = quantile(values, 0.5)
  const limit = bare === null ? null : { what: bare.what, median: quantile(bare.values, 0.5) }
  return {
    bench,
    what,
    unit,
    runs: values.length,
    median,
    p95: quantile(values, 0.95),
    bare: limit,
    ratio: limit === null ? null : median / limit.median,
  }
}

const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1))

/** The table as a person reads it. */
export const table = (rows: readonly Row[]): string =>
  [
    ['bench', 'what', 'runs', 'median', 'p95', 'bare limit', 'bare median', 'ratio'],
    ...rows.map((r) => [
      r.bench,
      r.what,
      String(r.runs),
      `${number(r.median)} ${r.unit}`,
      number(r.p95),
      r.bare?.what ?? '–',
      r.bare === null ? '–' : number(r.bare.median),
      r.ratio === null ? '–' : r.ratio.toFixed(2),
    ]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .toSpliced(1, 0, '|---|---|---|---|---|---|---|---|')
    .join('\n')
