import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('without any setting the server listens on this machine only, with the built-in database', () => {
  expect(readConfig({})).toEqual({
    ok: true,
    config: {
      port: 3000,
      host: '127.0.0.1',
      origin: undefined,
      dataDir: './data',
      databaseUrl: undefined,
      smtpUrl: undefined,
      trustedProxy: []
    }
  })
})

test('an empty setting counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ', ORIGIN: '' })).toEqual(readConfig({}))
})

test('every setting is read', () => {
  const read = readConfig({
    PORT: '8080',
    HOST: '0.0.0.0',
    ORIGIN: 'https://training.example.com/',
    DATA_DIR: '/srv/hinoyojin',
    DATABASE_URL: 'postgres://app:secret@db.example.com/hinoyojin?sslmode=require',
    SMTP_URL: 'smtp://mail.example.com:587',
    TRUSTED_PROXY: '127.0.0.1, ::1 10.0.0.0/8'
  })
  expect(read).toMatchObject({
    ok: true,
    config: { port: 8080, origin: 'https://training.example.com', trustedProxy: ['127.0.0.1', '::1', '10.0.0.0/8'] }
  })
})

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['ORIGIN', 'training.example.com'],
  ['ORIGIN', 'https://example.com/training'],
  ['DATABASE_URL', 'mysql://db.example.com/x'],
  ['SMTP_URL', 'mail.example.com'],
  ['TRUSTED_PROXY', 'proxy.example.com'],
  ['TRUSTED_PROXY', '10.0.0.0/33']
])('a wrong %s (%s) is named in one sentence', (name, value) => {
  const read = readConfig({ [name]: value })
  expect(read).toMatchObject({ ok: false, problems: [expect.stringMatching(new RegExp(`^${name} must .*\\.$`))] })
})

test('all wrong settings are named at once', () => {
  expect(readConfig({ PORT: 'x', SMTP_URL: 'y' })).toMatchObject({ ok: false, problems: { length: 2 } })
})
