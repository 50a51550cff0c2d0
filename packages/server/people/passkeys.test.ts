import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { newChallenge } from './challenge.ts'
import { createOrganisation } from './organisations.ts'
import {
  addPasskey,
  passkeyOffer,
  passkeyQuestion,
  passkeysOfPerson,
  removePasskey,
  signInByPasskey
} from './passkeys.ts'
import type { SignedIn } from './sessions.ts'
import { shortId } from './short-id.ts'
import { testAuthenticator, type TestAuthenticator } from './test-authenticator.ts'
import { openTestShop, type TestShop } from './test-shop.ts'

const site = { origin: 'https://training.example.com' }
let database: TestDatabase
let shop: TestShop
let root: SignedIn
let device: TestAuthenticator
beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
  root = await shop.as('0001')
  device = await registered(root)
})
afterAll(() => database.close())

async function registered(who: SignedIn): Promise<TestAuthenticator> {
  const offer = await passkeyOffer(database.store, who, site)
  const made = testAuthenticator('training.example.com')
  const answer = made.create(offer.challenge, site.origin, offer.user.id)
  expect(await addPasskey(database.store, who, site, answer, offer.challenge, 'Mac · Safari')).toEqual({ ok: true })
  return made
}
const enter = (answer: unknown, challenge: string) =>
  signInByPasskey(database.store, site, answer, challenge, { label: null })
const question = async () => (await passkeyQuestion(site)).challenge

describe('a passkey', () => {
  it('signs in with all roles, without asking who', async () => {
    const challenge = await question()
    const entered = await enter(device.get(challenge, site.origin), challenge)
    expect(await shop.whoIs(entered)).toMatchObject({
      name: '津守 朋',
      method: 'passkey',
      roles: [{ role: 'administrator' }]
    })
  })

  it('refuses the same answer a second time', async () => {
    const challenge = await question()
    const answer = device.get(challenge, site.origin)
    expect(await enter(answer, challenge)).toMatchObject({ ok: true })
    expect((await enter(answer, challenge)).ok).toBe(false)
  })

  it('refuses the same challenge a second time, also from a key that does not count', async () => {
    const still = await registered(await shop.as('0001'))
    const challenge = await question()
    expect(await enter(still.get(challenge, site.origin, { counter: 0 }), challenge)).toMatchObject({ ok: true })
    expect(await enter(still.get(challenge, site.origin, { counter: 0 }), challenge)).toEqual({
      ok: false,
      code: 'challenge-old'
    })
  })

  it('refuses a challenge that is older than five minutes, made up, or another than was asked', async () => {
    const old = Buffer.from(newChallenge(new Date(Date.now() - 6 * 60_000))).toString('base64url')
    expect(await enter(device.get(old, site.origin), old)).toEqual({ ok: false, code: 'challenge-old' })
    for (const forged of ['', 'A'.repeat(43), 'x'])
      expect(await enter(device.get(forged, site.origin), forged)).toEqual({ ok: false, code: 'challenge-old' })
    const [asked, other] = [await question(), await question()]
    expect(await enter(device.get(other, site.origin), asked)).toEqual({ ok: false, code: 'passkey-refused' })
  })

  it('refuses an answer for another site, without the finger, or with a counter that went back', async () => {
    const refused = { ok: false, code: 'passkey-refused' }
    const one = await question()
    expect(await enter(device.get(one, 'https://evil.example'), one)).toEqual(refused)
    const two = await question()
    expect(await enter(device.get(two, site.origin, { verified: false }), two)).toEqual(refused)
    const three = await question()
    expect(await enter(device.get(three, site.origin, { counter: 1 }), three)).toEqual(refused)
  })

  it('of one person does not open the door of another, or of another organisation', async () => {
    const other = await createOrganisation(database.store, {
      name: 'となり',
      slug: 'tonari',
      administrator: { name: '隣 一' }
    })
    const handles = [
      `${shortId(root.organisationId)}.${shortId(shop.id('0101'))}`,
      `${shortId(other.organisationId)}.${shortId(other.administratorId)}`,
      'nonsense'
    ]
    for (const handle of handles) {
      const challenge = await question()
      const answer = device.get(challenge, site.origin, {
        counter: 1000,
        userHandle: Buffer.from(handle).toString('base64url')
      })
      expect(await enter(answer, challenge)).toEqual({ ok: false, code: 'passkey-unknown' })
    }
  })

  it('cannot be planted by a session that six digits opened', async () => {
    const weak = await shop.as('0001', 'pin')
    const offer = await passkeyOffer(database.store, weak, site)
    const answer = testAuthenticator('training.example.com').create(offer.challenge, site.origin, offer.user.id)
    expect(await addPasskey(database.store, weak, site, answer, offer.challenge, null)).toEqual({
      ok: false,
      code: 'sign-in-again'
    })
  })

  it('is registered once and can be removed by its owner only', async () => {
    const [key] = await passkeysOfPerson(database.store, root)
    const manager = await shop.as('0101')
    expect(await removePasskey(database.store, manager, key?.credentialId ?? '')).toBe(false)
    expect(await removePasskey(database.store, root, key?.credentialId ?? '')).toBe(true)
    const challenge = await question()
    expect(await enter(device.get(challenge, site.origin, { counter: 5000 }), challenge)).toEqual({
      ok: false,
      code: 'passkey-unknown'
    })
  })

  it('answers anything a stranger may send', async () => {
    const challenge = await question()
    for (const answer of [
      null,
      1,
      'x',
      {},
      { id: 1 },
      { id: 'x', response: {} },
      { id: 'x', response: { userHandle: 'x'.repeat(200) } }
    ])
      expect(await enter(answer, challenge)).toEqual({ ok: false, code: 'passkey-unknown' })
    const offer = await passkeyOffer(database.store, root, site)
    for (const answer of [null, 1, {}, { id: 'x', response: {} }])
      expect(await addPasskey(database.store, root, site, answer, offer.challenge, null)).toEqual({
        ok: false,
        code: 'passkey-refused'
      })
  })
})
