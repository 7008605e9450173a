import { setTimeout as pause } from 'node:timers/promises'
import { Stop } from '../say.ts'

/** Asks until the answer is yes; `remind` is called now and then while it is not. */
export const until = async (
  isSo: () => Promise<boolean>,
  interrupted: AbortSignal,
  remind: () => Promise<void> | void,
  remindEveryMs = 10_000,
): Promise<void> => {
  let reminded = Date.now()
  while (!(await isSo())) {
    if (interrupted.aborted) throw new Stop('已中断', 'Interrupted', 130)
    if (Date.now() - reminded >= remindEveryMs) {
      reminded = Date.now()
      await remind()
    }
    await pause(200)
  }
}
