import { once } from 'node:events'
import { createServer } from 'node:net'
import { Stop } from '../say.ts'

export interface WantedPort {
  /** The variable that changes it. */
  readonly setting: string
  readonly port: number
  readonly zh: string
  readonly en: string
}

type Trouble = 'taken' | 'forbidden'

const tryPort = async (port: number): Promise<Trouble | null> => {
  const server = createServer()
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return null
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'EADDRINUSE') return 'taken'
      if (error.code === 'EACCES') return 'forbidden'
    }
    throw error
  } finally {
    server.close()
  }
}

const line = ({ setting, port, zh, en }: WantedPort, trouble: Trouble): { zh: string; en: string } =>
  trouble === 'taken'
    ? {
        zh: `  端口 ${port}（${zh}）已被其他程序占用，可用 ${setting} 改用其他端口，例如 ${setting}=${port + 1000} npm start`,
        en: `  Port ${port} (${en}) is taken by another program; ${setting} changes it, for instance ${setting}=${port + 1000} npm start`,
      }
    : {
        zh: `  端口 ${port}（${zh}）需要管理员权限，请用 ${setting} 改用 1024 以上的端口`,
        en: `  Port ${port} (${en}) needs more rights; choose one above 1024 with ${setting}`,
      }

/** Throws when a port cannot be had, naming all of them at once. */
export const checkPorts = async (wanted: readonly WantedPort[]): Promise<void> => {
  const troubles = await Promise.all(
    wanted.map(async (port) => {
      const trouble = await tryPort(port.port)
      return trouble === null ? [] : [line(port, trouble)]
    }),
  )
  const lines = troubles.flat()
  if (lines.length > 0)
    throw new Stop(
      ['端口无法使用：', ...lines.map(({ zh }) => zh)].join('\n'),
      ['These ports cannot be used:', ...lines.map(({ en }) => en)].join('\n'),
    )
}
