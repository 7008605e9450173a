import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Tool } from './tools.ts'

export interface Finding {
  readonly tool: Tool
  readonly ok: boolean
  readonly seconds: number
  readonly output: string
}

/** Runs one tool to its end and keeps what it said. A tool that cannot be started has found fault as well. */
export const examine = async (root: string, tool: Tool, interrupted: AbortSignal): Promise<Finding> => {
  const began = performance.now()
  const [file = '', ...args] = tool.command
  const child = spawn(file, args, {
    cwd: join(root, tool.room),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    signal: interrupted,
  })
  const said = Promise.all([text(child.stdout), text(child.stderr)])
  const end = async (): Promise<{ ok: boolean; note: string }> => {
    try {
      const [code] = (await once(child, 'close')) as [number | null]
      return { ok: code === 0, note: '' }
    } catch (error) {
      return { ok: false, note: error instanceof Error ? error.message : String(error) }
    }
  }
  const { ok, note } = await end()
  const output = [...(await said), note].map((part) => part.trim()).filter((part) => part !== '')
  return { tool, ok, seconds: (performance.now() - began) / 1000, output: output.join('\n') }
}

/** Runs all tools, `atOnce` at a time, and reports each as it ends. */
export const examineAll = async (
  tools: readonly Tool[],
  atOnce: number,
  examineOne: (tool: Tool) => Promise<Finding>,
  report: (finding: Finding) => void,
): Promise<readonly Finding[]> => {
  const waiting = [...tools]
  const findings: Finding[] = []
  const work = async (): Promise<void> => {
    for (let tool = waiting.shift(); tool !== undefined; tool = waiting.shift()) {
      const finding = await examineOne(tool)
      findings.push(finding)
      report(finding)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return findings
}
