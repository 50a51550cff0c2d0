import { createTransport } from 'nodemailer'

export interface Mail {
  readonly to: string
  readonly subject: string
  /** Plain text; the words are chosen by the caller, in the reader's language. */
  readonly text: string
}

export interface Mailer {
  /** @throws what the mail server said */
  send(mail: Mail): Promise<void>
  close(): void
}

/** Sends through the server SMTP_URL names: `smtp://user:password@host:587`. Its query may carry `from`, e.g.
 *  `?from=hinoyojin@example.com`; without it mails come from `hinoyojin@` the host of ORIGIN.
 *  @returns null when no server is set: the pages then say how else to get a link */
export function mailer(smtpUrl: string | undefined, originHost: string): Mailer | null {
  if (!smtpUrl) return null
  const server = new URL(smtpUrl)
  const from =
    server.searchParams.get('from') ?? `hinoyojin@${originHost.includes('.') ? originHost : 'hinoyojin.invalid'}`
  server.searchParams.delete('from')
  const transport = createTransport(server.href)
  return {
    send: async ({ to, subject, text }) => {
      // Given as an object: a list or a name in the address would send the link to somebody else as well.
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text })
    },
    close: () => transport.close()
  }
}
