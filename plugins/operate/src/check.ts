import { examine, examineAll, type Finding } from './check/examine.ts'
import { toolsOf } from './check/tools.ts'
import { interruption } from './process/interrupt.ts'
import { root } from './root.ts'
import { runCommand, say } from './say.ts'

// Each tool holds a whole program in memory; more than two at once starve a small machine.
const atOnce = 2

const report = ({ tool, ok, seconds, output }: Finding): void => {
  console.log(`${ok ? 'ok    ' : 'failed'}  ${tool.name} (${seconds.toFixed(1)} s)`)
  if (!ok) console.log(output.replaceAll(/^/gm, '        '))
}

await runCommand(async () => {
  const interrupted = interruption()
  const findings = await examineAll(toolsOf(root), atOnce, (tool) => examine(root, tool, interrupted), report)
  const failed = findings.filter(({ ok }) => !ok).map(({ tool }) => tool.name)
  if (failed.length === 0) say(`检查通过，共 ${findings.length} 项`, `All ${findings.length} checks passed`)
  else say(`检查未通过：${failed.join('，')}`, `Checks failed: ${failed.join(', ')}`)
  return failed.length === 0 ? 0 : 1
})
