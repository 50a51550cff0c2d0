import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { expect, it } from 'vitest'
import { mailer } from './mail.ts'

it('sends a mail in Japanese that arrives as it was written', async () => {
  const arrived: { to: string[]; raw: Promise<string> }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      const raw = new Promise<string>((whole) =>
        stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => whole(Buffer.concat(parts).toString()))
      )
      arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
      void raw.then(() => done())
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  const post = mailer(`smtp://127.0.0.1:${port}?from=hinoyojin@example.com`, 'training.example.com')
  await post?.send({
    to: 'tsumori@example.com',
    subject: '火の用心:入るためのリンク',
    text: '髙森 𠮷村 さん\n\nhttps://training.example.com/enter/abc\n'
  })
  post?.close()
  await new Promise<void>((closed) => server.close(closed))
  expect(arrived.map(({ to }) => to)).toEqual([['tsumori@example.com']])
  const mail = await simpleParser((await arrived[0]?.raw) ?? '')
  expect(mail.subject).toBe('火の用心:入るためのリンク')
  expect(mail.text).toContain('髙森 𠮷村 さん')
  expect(mail.from?.value).toEqual([{ name: '火の用心 Hinoyojin', address: 'hinoyojin@example.com' }])
})

it('is nothing where no mail server is set', () => {
  expect(mailer(undefined, 'training.example.com')).toBeNull()
})
