import { panel, type Panel } from './panel.ts'
import type { Stack } from './stack.ts'

type Reviewed = 'catalogue' | 'item' | 'record'

/** Those without whom nothing goes out, each with a login of their own, and what they do together over the review's doors. */
export interface Team {
  readonly editor: Panel
  readonly reviewer: Panel
  readonly signer: Panel
  submit(kind: Reviewed, documentId: string): Promise<void>
  approve(kind: Reviewed, documentId: string): Promise<void>
  release(kind: Reviewed, documentId: string): Promise<void>
  withdraw(kind: Reviewed, documentId: string): Promise<void>
  /** All of the way out: one submits, another approves, a third releases. */
  letOut(kind: Reviewed, documentId: string): Promise<void>
}

const sheet = { attribute: 'active', ground: null, groundText: null, form: 'whole', secrecy: '不涉密' }

export const team = async (it: Pick<Stack, 'cms' | 'login'>): Promise<Team> => {
  const login = async (role: string): Promise<Panel> => {
    const { email, password } = await it.login(role)
    return panel(it.cms, email, password)
  }
  const editor = await login('gongkai-editor')
  const reviewer = await login('gongkai-reviewer')
  const signer = await login('gongkai-signer')
  const submit: Team['submit'] = (kind, id) => editor.command(kind, id, { does: 'submit', sheet })
  const approve: Team['approve'] = async (kind, id) => {
    const { digest: seen } = await reviewer.review(kind, id)
    await reviewer.command(kind, id, { does: 'approve', seen, opinion: null, confirms: [] })
  }
  const release: Team['release'] = (kind, id) => signer.command(kind, id, { does: 'release' })
  return {
    editor,
    reviewer,
    signer,
    submit,
    approve,
    release,
    withdraw: (kind, id) => signer.command(kind, id, { does: 'withdraw', reason: '测试撤回', notice: false }),
    letOut: async (kind, id) => {
      await submit(kind, id)
      await approve(kind, id)
      await release(kind, id)
    },
  }
}
