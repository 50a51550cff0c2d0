import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { fewAtOnce } from './few-at-once.ts'

/** argon2id with 19 MiB, two passes, one lane: the smallest setting OWASP recommends; about 35 ms on a small server. */
export const PIN_COST = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32

// Sixty-four people at eight in the morning are 1.2 GB when hashed at once, and 76 MB in line.
const inLine = fewAtOnce(Math.max(1, Math.min(4, availableParallelism())))

/** The PIN as the database keeps it, with its parameters, so that they can be raised later. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derive(pin, salt, PIN_COST)
  const { memory, passes, parallelism } = PIN_COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

/** Whether the PIN is right. Takes the same time when there is no hash: the answer must not tell which numbers exist. */
export async function verifyPin(pin: string, encoded: string | null): Promise<boolean> {
  const stored = encoded === null ? null : parse(encoded)
  const { salt, hash, cost } = stored ?? NOBODY
  const derived = await derive(pin, salt, cost)
  return timingSafeEqual(derived, hash) && stored !== null
}

interface Stored {
  readonly salt: Buffer
  readonly hash: Buffer
  readonly cost: typeof PIN_COST
}

const NOBODY: Stored = { salt: Buffer.alloc(SALT_BYTES), hash: Buffer.alloc(HASH_BYTES), cost: PIN_COST }

function parse(encoded: string): Stored | null {
  const found = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/.exec(
    encoded
  )
  if (!found) return null
  const [, memory, passes, parallelism, salt = '', hash = ''] = found
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  return { salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64'), cost }
}

function derive(pin: string, salt: Buffer, cost: typeof PIN_COST): Promise<Buffer> {
  const settings = { ...cost, message: pin, nonce: salt, tagLength: HASH_BYTES }
  return inLine(
    () =>
      new Promise((resolve, reject) =>
        argon2('argon2id', settings, (error, key) => (error ? reject(error) : resolve(key)))
      )
  )
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
