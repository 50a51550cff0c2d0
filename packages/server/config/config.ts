import net from 'node:net'
import { z } from 'zod'

/** What the operator decides, from the environment. Read once, here; nothing else looks at the environment. */
export interface Config {
  readonly port: number
  /** The address to listen on. 127.0.0.1 unless HOST says otherwise: a server nobody put there on purpose should not be
   *  reachable from the network. Behind a reverse proxy that is right; in a container or without a proxy, HOST=0.0.0.0. */
  readonly host: string
  /** How people reach it (https://training.example.com). Undefined: as the request says. */
  readonly origin: string | undefined
  readonly dataDir: string
  /** Undefined: the built-in database in dataDir. */
  readonly databaseUrl: string | undefined
  /** Undefined: no mail is sent; links are printed and shown instead. */
  readonly smtpUrl: string | undefined
  /** Addresses (or networks, 10.0.0.0/8) whose X-Forwarded-* headers are believed. */
  readonly trustedProxy: readonly string[]
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: readonly string[] }

export type Environment = Readonly<Record<string, string | undefined>>

const text = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional()

const schemeOf = (url: string) => URL.parse(url)?.protocol

function url(schemes: readonly string[], sentence: string) {
  return text.refine((value) => value === undefined || schemes.includes(schemeOf(value) ?? ''), sentence)
}

const shape = z.object({
  PORT: text
    .refine(
      (value = '3000') => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
      'PORT must be a number from 0 to 65535.'
    )
    .transform((value = '3000') => Number(value)),
  HOST: text.transform((value = '127.0.0.1') => value),
  ORIGIN: text
    .refine(
      (value) => value === undefined || (/^https?:$/.test(schemeOf(value) ?? '') && new URL(value).pathname === '/'),
      'ORIGIN must be an address without a path, like https://training.example.com.'
    )
    .transform((value) => (value === undefined ? undefined : new URL(value).origin)),
  DATA_DIR: text.transform((value = './data') => value),
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'DATABASE_URL must look like postgres://user:password@host:5432/database.'
  ),
  SMTP_URL: url(['smtp:', 'smtps:'], 'SMTP_URL must look like smtps://user:password@mail.example.com:465.'),
  TRUSTED_PROXY: text
    .transform((value = '') => value.split(/[\s,]+/).filter((part) => part !== ''))
    .refine(
      (list) => list.every(isAddressOrNetwork),
      'TRUSTED_PROXY must list addresses or networks, like 127.0.0.1, 10.0.0.0/8.'
    )
})

/** Reads the environment. A wrong value gives one sentence each, and nothing is guessed. */
export function readConfig(environment: Environment = process.env): ConfigResult {
  const read = shape.safeParse(environment)
  if (!read.success) return { ok: false, problems: read.error.issues.map((issue) => issue.message) }
  const { PORT, HOST, ORIGIN, DATA_DIR, DATABASE_URL, SMTP_URL, TRUSTED_PROXY } = read.data
  return {
    ok: true,
    config: {
      port: PORT,
      host: HOST,
      origin: ORIGIN,
      dataDir: DATA_DIR,
      databaseUrl: DATABASE_URL,
      smtpUrl: SMTP_URL,
      trustedProxy: TRUSTED_PROXY
    }
  }
}

function isAddressOrNetwork(part: string): boolean {
  const [address = '', prefix, ...rest] = part.split('/')
  const version = net.isIP(address)
  if (version === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128))
}
