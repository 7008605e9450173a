import { join } from 'node:path'

/** Something that must be built before the system runs. Paths stand from the repository's folder. */
export interface Target {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly inputs: readonly string[]
  /** Standing when the build has succeeded. */
  readonly output: string
  readonly cwd: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const bin = (root: string, path: string): string => join(root, 'node_modules', path)

// Strapi reads the whole configuration even to build the panel, and the configuration rightly refuses to be without
// secrets. None of them goes into what is built.
const unusedSecrets = {
  APP_KEYS: 'unused,unused',
  API_TOKEN_SALT: 'unused',
  ADMIN_JWT_SECRET: 'unused',
  TRANSFER_TOKEN_SALT: 'unused',
  ENCRYPTION_KEY: 'unused',
}

/** In the order of building. */
export const targets = (root: string): readonly Target[] => [
  {
    name: 'plugin-server',
    zh: '编译目录插件',
    en: 'Compiling the catalogue plugin',
    inputs: ['plugins/catalogue/server', 'plugins/catalogue/package.json', 'tsconfig.json'],
    output: 'plugins/catalogue/dist/index.js',
    cwd: '.',
    args: [bin(root, 'typescript/bin/tsc'), '-p', 'plugins/catalogue/server/tsconfig.build.json'],
  },
  {
    name: 'cms',
    zh: '构建管理后台',
    en: 'Building the admin panel',
    inputs: [
      'cms/src',
      'cms/config',
      'cms/package.json',
      'cms/tsconfig.json',
      'plugins/catalogue/admin',
      'plugins/catalogue/package.json',
      'plugins/catalogue-core/src',
      'config',
      'package-lock.json',
    ],
    output: 'cms/dist/build/index.html',
    cwd: 'cms',
    args: [bin(root, '@strapi/strapi/bin/strapi.js'), 'build'],
    env: unusedSecrets,
  },
]
