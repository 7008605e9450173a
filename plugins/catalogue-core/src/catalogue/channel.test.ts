import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { channelNames, channelOf, channels } from './channel.ts'

test.each([
  ['政府网站', 'website'],
  ['信用中国（××）网站', 'credit'],
  ['政务微博', 'newMedia'],
  ['移动客户端', 'newMedia'],
  ['手机短信推送', 'sms'],
  ['精准推送', 'push'],
  ['政务服务中心（行政审批局）', 'serviceCentre'],
  ['便民服务站', 'convenience'],
  ['公开查阅点', 'readingPoint'],
  ['信息公告栏', 'board'],
  ['电子信息屏', 'board'],
  ['入户/现场', 'onSite'],
  ['发布会/听证会', 'press'],
  ['征地信息公开平台', 'landPlatform'],
  ['天外来信', 'other'],
])('%s is %s', (option, channel) => {
  expect(channelOf(option)).toBe(channel)
})

test.each(channels)('%s has a name in both languages', (channel) => {
  expect(channelNames[channel]['zh-Hans']).toMatch(/^[\p{Script=Han}、]+$/u)
  expect(channelNames[channel].en).toMatch(/^[A-Z][a-z ]+/)
})

test('every option that the five catalogues print but 其他 is a channel we know', () => {
  const Golden = v.object({ items: v.array(v.object({ channelsOffered: v.array(v.string()) })) })
  const options = [0, 1, 2, 3, 4].flatMap((seed) =>
    v
      .parse(
        Golden,
        JSON.parse(readFileSync(new URL(`../../../../test/golden/00${seed}.json`, import.meta.url), 'utf8')),
      )
      .items.flatMap((item) => item.channelsOffered),
  )
  expect([...new Set(options)].filter((option) => channelOf(option) === 'other')).toEqual([
    '其他',
    '其他：新闻媒体',
  ])
})
