import eslint from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { arrows } from './arrows.mjs'

// A folder named testing holds what a room's tests stand on; nothing that runs imports it.
const onlyTests = ['**/*.test.ts', '**/testing/**/*.ts', 'test/**/*.ts']

/** Files whose default export is a contract of the tool that loads them. */
const loadedByTools = [
  // Strapi reads its app's settings, its bootstrap and its content types by default export.
  'cms/config/**/*.ts',
  'cms/src/**/*.{ts,tsx}',
  // strapi-server and strapi-admin are the plugin's two entries; the panel loads pages and inputs lazily, by default export.
  'plugins/catalogue/server/src/index.ts',
  'plugins/catalogue/admin/src/index.ts',
  'plugins/catalogue/admin/src/**/*-{page,input}.tsx',
  'site/astro.config.ts',
  'test/vitest.config.ts',
  // Vitest loads a reporter by path and takes its default export.
  'test/reporter.ts',
  'config/tools/*.mjs',
]

const noDefaultExport = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Name what you export: a default export has another name in every file.',
  },
]

const noSwallowedError = [
  {
    selector: 'CatchClause[param=null]',
    message: 'Look at the error: take the one you expect, throw on the others.',
  },
]

const noMutedTest = [
  {
    selector: 'MemberExpression[property.name="only"]',
    message: 'One test alone hides all the others.',
  },
  {
    selector:
      'MemberExpression[object.name=/^(test|it|describe|suite)$/][property.name=/^(skip|todo)$/]:not(IfStatement *)',
    message: 'A test that never runs proves nothing; skip by a condition and say why.',
  },
]

/** The core has no clock, no chance and no surroundings: they are arguments (DESIGN §4). */
const noSurroundings = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'The core has no clock: take the moment as an argument.',
  },
]

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/build/',
    '**/.astro/',
    '**/.cache/',
    '**/.data/',
    '**/coverage/',
    'cms/.strapi/',
    'cms/types/generated/',
    'test/.browser/',
    'test/.results/',
  ]),
  {
    // A rule that does not fit a file is changed here, with its reason, where everybody sees it.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Numbers print as everyone expects; objects, null and undefined still may not be put into text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => close()` is the plain way to write a callback; a statement's value is still not used by accident.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A leading underscore says that a parameter stands there for its place only.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Chinese text is code points; spreading it is the plain way to walk over characters.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // The full-width blank is a blank of Chinese typesetting, and texts are quoted as printed.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
      // Texts taken out of documents carry control characters; who cleans them must name them.
      'no-control-regex': 'off',
      // TypeScript knows what is defined, and knows Node's and the browser's globals apart.
      'no-undef': 'off',
      // `!= null` asks for null and undefined at once.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-param-reassign': 'error',
      'no-restricted-syntax': ['error', ...noDefaultExport, ...noSwallowedError],
      'max-lines': ['error', 400],
    },
  },
  { files: loadedByTools, rules: { 'no-restricted-syntax': ['error', ...noSwallowedError] } },
  {
    // Modules that a build makes can only be declared from outside: types are named by import() there, and a component is
    // the default export of its file.
    files: ['site/theme/virtual.d.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-syntax': ['error', ...noSwallowedError],
    },
  },
  {
    files: ['plugins/catalogue-core/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noDefaultExport, ...noSwallowedError, ...noSurroundings],
      'no-restricted-globals': ['error', 'globalThis'],
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'The core has no clock: take the moment as an argument.',
        },
        {
          object: 'Math',
          property: 'random',
          message: 'The core leaves nothing to chance: take it as an argument.',
        },
      ],
    },
  },
  {
    files: onlyTests,
    ignores: loadedByTools,
    rules: { 'no-restricted-syntax': ['error', ...noDefaultExport, ...noSwallowedError, ...noMutedTest] },
  },
  ...arrows,
  {
    // Presets are data for tools that publish no types worth checking against; what is loaded into foreign processes
    // before anything else is plain JavaScript.
    // The script of the page's head goes to browsers as it stands, so it is no part of a program that is compiled.
    files: ['config/tools/*.mjs', 'test/**/*.mjs', 'site/theme/reader/early.js'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    // Must be read by any Node there ever was, to say that a newer one is needed.
    files: ['plugins/operate/run.mjs'],
    rules: { 'no-var': 'off' },
  },
)
