import { hashOf, newSecret } from './secrets.ts'

const GOOD_FOR = 5 * 60_000

/** What a passkey signs: the moment, so that it ages whoever holds it, and 24 random bytes. */
export function newChallenge(now: Date = new Date()): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(32)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(now.getTime()))
  bytes.set(Buffer.from(newSecret(24), 'base64url'), 8)
  return bytes
}

/** When a challenge was made, if it is one of ours and still fresh. It was signed with the rest, so nobody can have moved it. */
export function madeAt(challenge: string | null, now: Date = new Date()): Date | null {
  if (challenge === null || !/^[A-Za-z0-9_-]{43}$/.test(challenge)) return null
  const made = Number(Buffer.from(challenge, 'base64url').readBigUInt64BE(0))
  return made <= now.getTime() && now.getTime() - made < GOOD_FOR ? new Date(made) : null
}

/** What is kept of a used challenge. */
export function challengeSubject(challenge: string): string {
  return hashOf(`challenge:${challenge}`).toString('base64url')
}
