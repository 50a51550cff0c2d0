import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllEnvs())

test.each([
  { SMTP_URL: 'smtp://127.0.0.1:2525', ORIGIN: '', mails: false },
  { SMTP_URL: '', ORIGIN: 'https://training.example.com', mails: false },
  { SMTP_URL: 'smtp://127.0.0.1:2525', ORIGIN: 'https://training.example.com', mails: true }
])(
  'sends no link whose address a request could choose: SMTP_URL "$SMTP_URL", ORIGIN "$ORIGIN"',
  async ({ mails, ...environment }) => {
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
    const { sendsMail } = await import('./send-link.ts')
    expect(sendsMail()).toBe(mails)
  }
)
