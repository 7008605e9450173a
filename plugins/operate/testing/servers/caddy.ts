import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { absent, freePort, running } from './program.ts'
import type { Server } from './server.ts'

const ours = new URL('../../../../config/deploy/caddy/Caddyfile', import.meta.url)

/** An unprivileged Caddy with the configuration that we hand out, without its door for administrators. */
export const caddy: Server = {
  name: 'caddy',
  absent: () => absent('caddy', 'version'),
  start: async (siteDir, behind) => {
    const port = await freePort()
    const home = mkdtempSync(join(tmpdir(), 'caddy-'))
    const file = join(home, 'Caddyfile')
    const options = '{\n\tadmin off\n\tauto_https off\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n'
    writeFileSync(file, `${options}${readFileSync(ours, 'utf8')}`)
    const server = await running('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port, {
      XDG_DATA_HOME: home,
      XDG_CONFIG_HOME: home,
      GONGKAI_ADDRESS: `http://127.0.0.1:${port}`,
      GONGKAI_SITE_DIR: siteDir,
      GONGKAI_SITE: new URL(behind).host,
    })
    return {
      ...server,
      stop: async () => {
        await server.stop()
        rmSync(home, { recursive: true })
      },
    }
  },
}
