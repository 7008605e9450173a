import { builtinModules } from 'node:module'

/**
 * Who may import whom (DESIGN §4): core ← config ← plugins, site; cms nothing of ours; plugin and site never each other.
 * `ours` lists the packages of this repository that a room may name. The repository's own test holds the same arrows
 * against relative paths, which a pattern cannot follow.
 */
const room = ({ files, ignores = [], ours, node = true, only = null, why }) => ({
  files,
  ignores,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: builtinModules
          .filter((name) => !name.startsWith('node:'))
          .map((name) => ({ name, message: `Write node:${name}.` })),
        patterns: [
          {
            regex: ours.length === 0 ? '^@gongkai/' : `^@gongkai/(?!(?:${ours.join('|')})(?:/|$))`,
            message: why,
          },
          ...(node ? [] : [{ regex: '^node:', message: why }]),
          ...(only === null ? [] : [{ regex: only, message: why }]),
        ],
      },
    ],
  },
})

const fullCharacters = 'plugins/catalogue-core/src/search/characters/full.ts'

export const arrows = [
  room({
    files: ['plugins/catalogue-core/src/**/*.ts'],
    ignores: ['**/*.test.ts', fullCharacters],
    ours: [],
    node: false,
    only: '^(?!\\.{1,2}/|valibot$)',
    why: 'The core is pure: it imports its own files and valibot, nothing else.',
  }),
  room({
    files: [fullCharacters],
    ours: [],
    node: false,
    only: '^(?!\\.{1,2}/|opencc-js/t2cn$|pinyin-pro$)',
    why: 'What is known of all characters is as pure as the core, and read in one place.',
  }),
  room({
    files: ['plugins/catalogue-core/**/*.test.ts', 'plugins/catalogue-core/testing/**/*.ts'],
    ours: [],
    why: 'The core and its tests stand alone.',
  }),
  room({
    files: ['plugins/office/**/*.ts'],
    ours: ['catalogue-core'],
    why: 'Office turns bytes into grids and back: it knows the core and nothing else of ours.',
  }),
  room({
    files: ['config/**/*.ts'],
    ours: ['catalogue-core'],
    why: 'config is data: it knows the core and nothing else of ours.',
  }),
  room({
    files: ['plugins/catalogue/server/**/*.ts'],
    ours: ['catalogue-core', 'office', 'config'],
    why: 'The plugin is an adapter round the core and its files; it knows no other room.',
  }),
  room({
    files: ['plugins/catalogue/admin/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    ours: ['catalogue-core', 'config'],
    node: false,
    why: 'The admin screens run in the browser and know the core and config only.',
  }),
  room({
    files: ['plugins/rebuild/**/*.ts', 'seeds/**/*.ts'],
    ours: ['catalogue-core', 'config'],
    why: 'Services meet by address, not by import: core and config only.',
  }),
  room({
    files: ['plugins/operate/**/*.{ts,mjs}'],
    ours: ['catalogue-core', 'office', 'config'],
    why: 'Services meet by address, not by import: core, its files and config only.',
  }),
  room({
    files: ['site/**/*.{ts,mjs}'],
    ours: ['catalogue-core', 'office', 'config'],
    why: 'The site knows the core, its files and config, never the plugin.',
  }),
  room({
    files: ['cms/**/*.{ts,tsx}'],
    ours: [],
    why: 'cms is switches only: it names the plugin in its settings and imports nothing of ours.',
  }),
]
