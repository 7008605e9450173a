import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import * as v from 'valibot'
import { secondsSince } from '../process/seconds.ts'
import type { Installation } from './children-environment.ts'

const Credentials = v.object({
  accounts: v.array(
    v.object({ roleName: v.optional(v.string()), role: v.string(), email: v.string(), password: v.string() }),
  ),
})

const accountLines = (file: string): readonly string[] => {
  if (!existsSync(file)) return []
  const { accounts } = v.parse(Credentials, JSON.parse(readFileSync(file, 'utf8')))
  const widest = Math.max(...accounts.map(({ email }) => email.length))
  return [
    '',
    '  演示账号 Demo logins',
    ...accounts.map(
      ({ email, password, role, roleName }) =>
        `    ${email.padEnd(widest)}  ${password}  ${roleName ?? role}`,
    ),
  ]
}

/** What a person wants to know once everything runs. */
export const summary = ({ urls, layout, environment }: Installation, began: number, cwd: string): string => {
  const seconds = secondsSince(began)
  const near = (path: string): string => relative(cwd, path) || '.'
  return [
    '',
    `公开系统已启动，用时 ${seconds} 秒 · Gongkai is up after ${seconds} s`,
    '',
    `  公开网站 Site        ${urls.site}${environment.BASE_PATH.replace(/\/?$/, '/')}`,
    `  管理后台 CMS         ${urls.cms}/admin`,
    `  运行状态 Health      ${urls.site}/healthz`,
    ...accountLines(layout.credentialsFile),
    '',
    `  数据目录 State       ${near(layout.dataDir)}（日志 logs: ${near(layout.logs)}，账号 logins: ${near(layout.credentialsFile)}）`,
    '  停止     Stop        Ctrl-C',
    '',
  ].join('\n')
}
