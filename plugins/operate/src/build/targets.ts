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
}

const bin = (root: string, path: string): string => join(root, 'node_modules', path)

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
    zh: '构建管理后台（约需半分钟）',
    en: 'Building the admin panel (about half a minute)',
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
  },
]
