import { setTimeout as pause } from 'node:timers/promises'

/** Asks until the answer is yes; `remind` is called now and then while it is not. */
export const until = async (
  isSo: () => Promise<boolean>,
  interrupted: AbortSignal,
  remind: () => Promise<void> | void,
  remindEveryMs = 10_000,
): Promise<void> => {
  let reminded = Date.now()
  while (!(await isSo())) {
    interrupted.throwIfAborted()
    if (Date.now() - reminded >= remindEveryMs) {
      reminded = Date.now()
      await remind()
    }
    await pause(200)
  }
}
