interface Translation {
  readonly locale: string
  readonly data: Record<string, string>
}

const load = async (locale: string): Promise<Readonly<Record<string, string>>> => {
  switch (locale) {
    case 'zh-Hans':
      return (await import('../translations/zh-hans.ts')).messages
    case 'en':
      return (await import('../translations/en.ts')).messages
    default:
      return {}
  }
}

/** Ours are merged after those of Strapi's packages, under whatever id: that is what makes its panel Chinese throughout. */
export const registerMessages = ({
  locales,
}: {
  readonly locales: readonly string[]
}): Promise<Translation[]> =>
  Promise.all(locales.map(async (locale) => ({ locale, data: { ...(await load(locale)) } })))
