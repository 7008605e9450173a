import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  readonly environment: Readonly<Record<string, string>>
  /** Mails that were taken, each with its envelope and its raw text. */
  readonly taken: readonly { readonly to: readonly string[]; readonly raw: string }[]
  /** Refuses the next mails with this sentence, until it is null again. */
  refuse(sentence: string | null): void
  stop(): Promise<void>
}

const user = 'gongkai'
const password = 'a-mail-password-for-tests'

/** A real SMTP server on a free port of this machine, which wants a login and keeps what it takes. */
export const mailServer = async (): Promise<MailServer> => {
  const taken: { to: readonly string[]; raw: string }[] = []
  const state: { refused: string | null } = { refused: null }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => {
      if (auth.username === user && auth.password === password) done(null, { user })
      else done(new Error('wrong login'))
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (state.refused !== null) {
          done(new Error(state.refused))
          return
        }
        const to = session.envelope.rcptTo.map(({ address }) => address)
        taken.push({ to, raw: Buffer.concat(chunks).toString('utf8') })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    environment: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(port),
      SMTP_USER: user,
      SMTP_PASSWORD: password,
      SMTP_FROM: 'gongkai@example.gov.cn',
    },
    taken,
    refuse: (sentence) => {
      state.refused = sentence
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      }),
  }
}
