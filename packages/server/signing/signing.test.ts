import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { openStoreAt } from '../store/database.ts'
import { keyIdOf, newKeyPair, signatureHolds, signWith } from './key-pair.ts'
import { keySetOf, readKeySet } from './key-set.ts'
import { publicKeys, rotateKey, sign, signed } from './signing.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const bytes = (text: string) => new TextEncoder().encode(text)

test('two servers that sign at the same time on an empty database have one key', async () => {
  const second = await openStoreAt(database.place)
  const made = await Promise.all(
    [database.store, second, database.store, second].map((store) => sign(store, bytes('同じ')))
  )
  await second.close()
  expect(new Set(made.map(({ keyId }) => keyId)).size).toBe(1)
  expect(await publicKeys(database.store)).toHaveLength(1)
})

test('what was signed is checked with the public key alone', async () => {
  const { keyId, signature } = await sign(database.store, bytes('修了'))
  const key = readKeySet(JSON.parse(JSON.stringify(keySetOf(await publicKeys(database.store)))))?.get(keyId)
  expect(key && signatureHolds(key, bytes('修了'), signature)).toBe(true)
  expect(key && signatureHolds(key, bytes('修了 '), signature)).toBe(false)
})

test('a signature has one spelling', () => {
  const { publicKey, privateKey } = newKeyPair()
  const signature = signWith(privateKey, bytes('x'))
  expect(
    [signature, `${signature}=`, ` ${signature}`, signature.slice(1)].map((text) =>
      signatureHolds(publicKey, bytes('x'), text)
    )
  ).toEqual([true, false, false, false])
})

test('after a rotation the old key still checks and no longer signs', async () => {
  const before = await sign(database.store, bytes('前'))
  const next = await rotateKey(database.store)
  const after = await sign(database.store, bytes('後'))
  expect(after.keyId).toBe(next)
  expect(next).not.toBe(before.keyId)
  const keys = readKeySet(keySetOf(await publicKeys(database.store)))
  expect([...(keys?.keys() ?? [])]).toEqual([next, before.keyId])
  expect(signatureHolds(keys?.get(before.keyId) ?? new Uint8Array(), bytes('前'), before.signature)).toBe(true)
})

test('two servers that rotate at the same time leave one key in use', async () => {
  const second = await openStoreAt(database.place)
  await Promise.all([rotateKey(database.store), rotateKey(second)])
  await second.close()
  expect((await publicKeys(database.store)).filter(({ retiredAt }) => retiredAt === null)).toHaveLength(1)
})

test('the id of the key can stand inside what is signed', async () => {
  const { keyId, payload } = await signed(database.store, (key) => bytes(`by ${key.keyId}`))
  expect(new TextDecoder().decode(payload)).toBe(`by ${keyId}`)
})

test('nothing that leaves the folder holds a private key', async () => {
  const { privateKey } = newKeyPair()
  expect(Object.keys((await publicKeys(database.store))[0] ?? {}).sort()).toEqual([
    'keyId',
    'madeAt',
    'publicKey',
    'retiredAt'
  ])
  expect(JSON.stringify(keySetOf(await publicKeys(database.store)))).not.toMatch(/"d"|private/i)
  expect(privateKey.length).toBeGreaterThan(32)
})

test('the id of a key is computed, not believed', () => {
  const { publicKey } = newKeyPair()
  const x = Buffer.from(publicKey).toString('base64url')
  const set = readKeySet({ keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'somebody-else', x }, { kty: 'RSA' }, 7] })
  expect([...(set?.keys() ?? [])]).toEqual([keyIdOf(publicKey)])
  expect([readKeySet([]), readKeySet(null), readKeySet({ keys: 'x' })]).toEqual([undefined, undefined, undefined])
})

test('the thumbprint is the one of RFC 8037, appendix A.3', () => {
  const x = Buffer.from('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', 'base64url')
  expect(keyIdOf(x)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
})
