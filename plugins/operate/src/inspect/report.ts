import { byWeight, gradeNames, rules, type InspectionFinding } from '@gongkai/catalogue-core/inspection'

const shown = 20

/** Under one key each, in the order in which the keys came. */
export const grouped = <T, Key>(
  all: readonly T[],
  keyOf: (one: T) => Key,
): ReadonlyMap<Key, readonly T[]> => {
  const groups = new Map<Key, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return groups
}

/** The findings of one agency, or of the site as a whole, as a person reads them. */
export const reportLines = (name: string, findings: readonly InspectionFinding[]): readonly string[] => {
  if (findings.length === 0) return [`✓ ${name}`]
  const byRule = grouped(findings.toSorted(byWeight), ({ rule, grade }) => `${rule} ${grade}`)
  return [
    `${name}（${String(findings.length)}）`,
    ...[...byRule.values()].flatMap((same) => {
      const [first] = same
      if (first === undefined) return []
      const { rule, grade } = first
      const more = same.length > shown ? [`      … +${String(same.length - shown)}`] : []
      return [
        `  ${rule} ${gradeNames[grade]['zh-Hans']} ${grade} · ${rules[rule]['zh-Hans']} · ${rules[rule].en}`,
        ...same
          .slice(0, shown)
          .map(({ address, about, said }) => `      ${address}  ${about}：${said['zh-Hans']} · ${said.en}`),
        ...more,
      ]
    }),
  ]
}

/** Which agency an address belongs to; null for the site's own pages. */
export const agencyOf = (address: string, slugs: ReadonlySet<string>): string | null =>
  address.split('/').find((step) => slugs.has(step)) ?? null
