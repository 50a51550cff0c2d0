import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** Ed25519: public key 32 bytes, private key as PKCS #8. */
export type KeyPair = { keyId: string; publicKey: Uint8Array; privateKey: Uint8Array }

export function newKeyPair(): KeyPair {
  const pair = generateKeyPairSync('ed25519')
  const publicKey = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
  return { keyId: keyIdOf(publicKey), publicKey, privateKey: pair.privateKey.export({ format: 'der', type: 'pkcs8' }) }
}

/** RFC 7638 thumbprint: everybody who has the key can compute its id, so an id can not be given to another key. */
export function keyIdOf(publicKey: Uint8Array): string {
  const jwk = `{"crv":"Ed25519","kty":"OKP","x":"${Buffer.from(publicKey).toString('base64url')}"}`
  return createHash('sha256').update(jwk).digest('base64url')
}

/** @returns 86 characters of base64url */
export function signWith(privateKey: Uint8Array, payload: Uint8Array): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })
  return sign(null, payload, key).toString('base64url')
}

/** False for a signature that does not fit, and for one that is written in an unusual way: one signature has one spelling. */
export function signatureHolds(publicKey: Uint8Array, payload: Uint8Array, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  if (publicKey.length !== 32 || bytes.length !== 64 || bytes.toString('base64url') !== signature) return false
  const x = Buffer.from(publicKey).toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verify(null, payload, key, bytes)
}
