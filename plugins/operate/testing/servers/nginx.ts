import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { absent, freePort, running } from './program.ts'
import type { Server } from './server.ts'

const deploy = fileURLToPath(new URL('../../../../config/deploy/nginx', import.meta.url))

// Debian's place: /usr/sbin is not on everybody's path.
const program = existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx'
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** An unprivileged nginx under a folder of its own, with the configuration that we hand out. */
const written = (siteDir: string, behind: string, port: number): string => {
  const prefix = mkdtempSync(join(tmpdir(), 'nginx-'))
  const conf = join(prefix, 'conf', 'gongkai')
  mkdirSync(conf, { recursive: true })
  cpSync(deploy, conf, { recursive: true })
  if (!existsSync(brotli)) rmSync(join(conf, 'brotli.conf'))
  const ours = readFileSync(join(deploy, 'gongkai.conf'), 'utf8')
    .replace('server 127.0.0.1:4321;', `server ${new URL(behind).host};`)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/srv/gongkai/site', siteDir)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(
    join(prefix, 'conf', 'nginx.conf'),
    [
      ...(existsSync(brotli) ? [`load_module ${brotli};`] : []),
      'daemon off;',
      // Started by root its workers would be somebody who may not read what a test has written.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'worker_processes 2;',
      `pid ${prefix}/pid;`,
      'error_log stderr crit;',
      'events { worker_connections 512; }',
      'http {',
      'access_log off;',
      ...temporary.map((name) => `${name}_temp_path ${prefix}/${name};`),
      ours,
      '}',
    ].join('\n'),
  )
  return prefix
}

export const nginx: Server = {
  name: 'nginx',
  absent: () => absent(program, '-v'),
  start: async (siteDir, behind) => {
    const port = await freePort()
    const prefix = written(siteDir, behind, port)
    const server = await running(
      program,
      ['-p', prefix, '-c', join(prefix, 'conf', 'nginx.conf'), '-e', 'stderr'],
      port,
    )
    return {
      ...server,
      stop: async () => {
        await server.stop()
        rmSync(prefix, { recursive: true })
      },
    }
  },
}
