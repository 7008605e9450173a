import { expect, test } from 'vitest'
import { explainInstallFailure } from './install-failure.mjs'

test.each([
  ['npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write', '磁盘空间不足'],
  [
    'npm error code ENOTFOUND\nnpm error network request to https://example.org failed',
    '无法连接 npm 软件源',
  ],
  ['npm error code EACCES\nnpm error syscall mkdir', '没有写入权限'],
  [
    'npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync',
    '不一致',
  ],
  ['npm error code EINTEGRITY', '校验不符'],
  ['npm error code ELIFECYCLE', '原因见上方'],
])('%s', (output, zh) => {
  expect(explainInstallFailure(output).zh).toContain(zh)
})
