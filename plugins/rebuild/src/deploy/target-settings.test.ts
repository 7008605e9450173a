import { expect, test } from 'vitest'
import { readTargets } from './target-settings.ts'

test('without settings nothing is carried anywhere', () => {
  expect(readTargets({})).toEqual({ targets: [], problems: [] })
})

test('each kind of target', () => {
  expect(
    readTargets({
      DEPLOY_TARGETS: 'purge, mirror oss-1',
      DEPLOY_PURGE_COMMAND: '["/usr/local/bin/purge","--all"]',
      DEPLOY_MIRROR_RSYNC: 'www@10.0.0.2:/srv/gongkai/',
      DEPLOY_OSS_1_S3: 'https://s3.example.gov.cn/gongkai',
      DEPLOY_OSS_1_S3_KEY: 'key',
      DEPLOY_OSS_1_S3_SECRET: 'secret',
      DEPLOY_OSS_1_S3_PREFIX: '/site/',
    }),
  ).toEqual({
    targets: [
      { kind: 'command', name: 'purge', argv: ['/usr/local/bin/purge', '--all'] },
      { kind: 'rsync', name: 'mirror', to: 'www@10.0.0.2:/srv/gongkai/' },
      {
        ...{ kind: 's3', name: 'oss-1', endpoint: 'https://s3.example.gov.cn/gongkai' },
        ...{ region: 'auto', key: 'key', secret: 'secret', prefix: 'site/' },
      },
    ],
    problems: [],
  })
})

test('all that is wrong is named at once, and no secret repeated', () => {
  const { targets, problems } = readTargets({
    DEPLOY_TARGETS: 'purge,mirror,oss,both',
    DEPLOY_PURGE_COMMAND: 'purge --all',
    DEPLOY_OSS_S3: 'gongkai',
    DEPLOY_OSS_S3_SECRET: 'top-secret',
    DEPLOY_BOTH_RSYNC: '/srv',
    DEPLOY_BOTH_COMMAND: '["true"]',
  })
  expect(targets).toEqual([])
  expect(problems.map(({ setting }) => setting)).toEqual([
    'DEPLOY_PURGE_COMMAND',
    'DEPLOY_MIRROR',
    'DEPLOY_OSS_S3',
    'DEPLOY_BOTH',
  ])
  expect(JSON.stringify(problems)).not.toContain('top-secret')
  expect(readTargets({ DEPLOY_TARGETS: 'Mirror' }).problems).toHaveLength(1)
  expect(readTargets({ DEPLOY_TARGETS: 'a,a' }).problems).toHaveLength(1)
})
