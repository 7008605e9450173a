/** The compressed forms a release may hold beside a file, smallest first, as HTTP names them. */
export const forms = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** Which of them a client takes, in our order: what it weighs among those it takes does not matter to it or to us. */
export const acceptedForms = (header: string | undefined): readonly (typeof forms)[number][] => {
  const weights = new Map(
    (header ?? '').split(',').map((part): [string, number] => {
      const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1'
      return [name, Number(weight)]
    }),
  )
  return forms.filter(([name]) => (weights.get(name) ?? weights.get('*') ?? 0) > 0)
}
