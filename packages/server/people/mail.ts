import { createTransport } from 'nodemailer'

export interface Mail {
  readonly to: string
  readonly subject: string
  /** Plain text; the words are chosen by the caller, in the reader's language. */
  readonly text: string
  /** Names the letter for ever: the same letter sent twice has the same. Without `<>`. */
  readonly messageId?: string
  readonly calendar?: { readonly method: string; readonly text: string } | null
  /** Unsubscribes by one POST without asking (RFC 8058). */
  readonly unsubscribe?: string | null
}

export interface Mailer {
  /** The part of our own address after the @. */
  readonly host: string
  /** @throws what the mail server said */
  send(mail: Mail): Promise<void>
  close(): void
}

/** Milliseconds. A server that is silent for longer counts as down; the letter is tried again later. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

/** Sends through the server SMTP_URL names: `smtp://user:password@host:587`. Its query may carry `from`, e.g.
 *  `?from=hinoyojin@example.com` or `?from=Name <address>`; without it mails come from `hinoyojin@` the host of ORIGIN.
 *  @returns null when no server is set: the pages then say how else to get a link */
export function mailer(smtpUrl: string | undefined, originHost: string): Mailer | null {
  if (!smtpUrl) return null
  const server = new URL(smtpUrl)
  const from =
    server.searchParams.get('from') ?? `hinoyojin@${originHost.includes('.') ? originHost : 'hinoyojin.invalid'}`
  server.searchParams.delete('from')
  const transport = createTransport({ url: server.href, pool: true, maxConnections: 1, ...PATIENCE })
  // A bare address gets the product's name, so that a mailbox does not list it under its first letters.
  const sender = from.includes('<') ? from : { name: '火の用心 Hinoyojin', address: from }
  const host = from.replace(/^.*@|>.*$/g, '')
  return {
    host,
    send: async ({ to, subject, text, messageId, calendar, unsubscribe }) => {
      await transport.sendMail({
        from: sender,
        // Given as an object: a list or a name in the address would send the link to somebody else as well.
        to: { name: '', address: to },
        subject,
        text,
        ...(messageId && { messageId: `<${messageId}>` }),
        ...(calendar && {
          icalEvent: { method: calendar.method, content: calendar.text, filename: 'invite.ics' }
        }),
        headers: {
          // No holiday note comes back for a letter that a program wrote (RFC 3834).
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribe && {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
          })
        }
      })
    },
    close: () => transport.close()
  }
}
