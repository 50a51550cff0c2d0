// For tests: a real SMTP server on this machine that keeps what arrives and refuses what it is told to.
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { mailer, type Mailer } from '../people/mail.ts'

export interface TestMailServer {
  readonly port: number
  readonly arrived: ParsedMail[]
  /** Recipient -> reply code the server gives it from now on. */
  readonly refuse: Map<string, number>
  /** Reply code to MAIL FROM; 0: none. */
  refuseSender: number
  readonly post: Mailer
  /** Takes no connections any more, as a server that was switched off. */
  down(): Promise<void>
  close(): Promise<void>
}

export async function testMailServer(port = 0): Promise<TestMailServer> {
  const arrived: ParsedMail[] = []
  const refuse = new Map<string, number>()
  const no = (code: number) =>
    Object.assign(new Error(code >= 500 ? 'no such mailbox' : 'later'), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 50,
    onMailFrom: (_, __, done) => done(state.refuseSender ? no(state.refuseSender) : null),
    onRcptTo: ({ address }, _, done) => {
      const code = refuse.get(address)
      done(code === undefined ? null : no(code))
    },
    onData(stream, _, done) {
      simpleParser(stream).then(
        (mail) => {
          arrived.push(mail)
          done()
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error)))
      )
    }
  })
  server.on('error', () => {}) // a client that hangs up is no failure of a test
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const { port: found } = server.server.address() as AddressInfo // we listen on a port
  const post = mailer(`smtp://127.0.0.1:${found}?from=hinoyojin@example.com`, 'training.example.com')
  if (post === null) throw new Error('an address was given')
  const state: TestMailServer = {
    port: found,
    arrived,
    refuse,
    refuseSender: 0,
    post,
    down: () => new Promise<void>((closed) => server.close(closed)),
    close: async () => {
      post.close()
      if (server.server.listening) await state.down()
    }
  }
  return state
}
