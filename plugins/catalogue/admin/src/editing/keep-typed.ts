import type { StrapiApp } from '@strapi/strapi/admin'

/** A change of one document in the panel's cache, made by the panel itself and not by an answer of the server. */
const isGuess = (action: unknown): boolean => {
  if (typeof action !== 'object' || action === null) return false
  const { type, payload } = Object.fromEntries(Object.entries(action)) as Record<string, unknown>
  if (typeof type !== 'string' || !type.endsWith('/queries/queryResultPatched')) return false
  const key: unknown =
    typeof payload === 'object' && payload !== null && 'queryCacheKey' in payload ? payload.queryCacheKey : ''
  return typeof key === 'string' && key.startsWith('getDocument(')
}

/** Lets every action through but those guesses; generic, so that it needs none of the store's types. */
export const withoutGuesses =
  <Action, Result>(next: (action: Action) => Result) =>
  (action: Action): Action | Result =>
    isGuess(action) ? action : next(action)

/**
 * While a save is on its way, Strapi writes what was typed into its cache and takes it back when the server refuses.
 * The form follows its cache, so a refusal would empty every field the editor had just filled in.
 */
export const keepTyped = (app: Pick<StrapiApp, 'addMiddlewares'>): void => {
  app.addMiddlewares([() => () => withoutGuesses])
}
