import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useCallback, useState } from 'react'
import { useText, type TextId } from '../language/text.ts'
import { failureText } from './use-operations.ts'

type Command = 'retry' | 'reindex' | 'rebuild'

const done: Readonly<Record<Command, TextId>> = {
  retry: 'catalogue.operations.retry.done',
  reindex: 'catalogue.operations.reindex.done',
  rebuild: 'catalogue.operations.rebuild.done',
}

export type Run = (command: Command, body?: object) => Promise<void>

/** Sends one command at a time, says how it went, and has the page look again. */
export const useCommand = (
  reload: () => Promise<void>,
): { readonly busy: Command | null; readonly run: Run } => {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const text = useText()
  const [busy, setBusy] = useState<Command | null>(null)

  const run = useCallback<Run>(
    async (command, body = {}) => {
      setBusy(command)
      try {
        await post(`/catalogue/operations/${command}`, body)
        toggleNotification({ type: 'success', message: text(done[command]) })
      } catch (error) {
        toggleNotification({
          type: 'danger',
          message: text('catalogue.operations.command.failed', { reason: failureText(error) }),
        })
      }
      await reload()
      setBusy(null)
    },
    [post, reload, text, toggleNotification],
  )
  return { busy, run }
}
