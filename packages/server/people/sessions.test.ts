import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { sqlOf } from '../store/sql.ts'
import { SYSTEM } from '../store/database.ts'
import { createSample, type Sample } from './sample.ts'
import { createOrganisation } from './organisations.ts'
import {
  authenticate,
  beginSession,
  endOtherSessions,
  endOwnSession,
  endSession,
  sessionsOf,
  tokenOf,
  type SessionMethod,
  type SignedIn
} from './sessions.ts'

let database: TestDatabase
let sample: Sample
beforeAll(async () => {
  database = await testDatabase()
  sample = await createSample(database.store, { origin: 'http://127.0.0.1:3999' })
})
afterAll(() => database.close())

async function cookieFor(number: string, method: SessionMethod = 'pin', shared = false): Promise<string> {
  const personId = sample.people[number] ?? ''
  const session = await database.store.write(sample.organisationId, SYSTEM, (tx) =>
    beginSession(tx, { personId, method, shared, device: 'iPhone · Safari' })
  )
  return session.cookie
}
async function signedIn(cookie: string): Promise<SignedIn> {
  const who = await authenticate(database.store, cookie)
  if (who === null) throw new Error('not signed in')
  return who
}
const age = (what: string) =>
  database.store.write(sample.organisationId, SYSTEM, async (tx) => {
    tx.unaudited('the test lets time pass')
    await sqlOf(tx).unsafe(`update session set ${what}`)
  })

describe('a session', () => {
  it('tells who is signed in, with roles and organisation', async () => {
    const who = await signedIn(await cookieFor('0101'))
    expect(who).toMatchObject({
      name: '髙森 由布子',
      number: '0101',
      unitId: sample.units['駅前店']?.id,
      shared: false,
      heldBack: false,
      roles: [{ role: 'manager', unitId: sample.units['駅前店']?.id }],
      organisation: {
        name: 'サンプル食堂',
        slug: 'sample',
        timezone: 'Asia/Tokyo',
        smallGroup: 10,
        entryMode: 'roster',
        kind: 'company'
      }
    })
  })

  it('is stored as a hash only: the database never sees the secret', async () => {
    const cookie = await cookieFor('0102')
    const token = tokenOf(cookie)
    const rows = await database.store.read(
      sample.organisationId,
      (reader) => sqlOf(reader)<{ row: string }[]>`select s::text as row from session s`
    )
    expect(rows.some(({ row }) => row.includes(token?.tokenHash.toString('hex') ?? '?'))).toBe(true)
    expect(rows.some(({ row }) => row.includes(cookie.split('.')[1] ?? '?'))).toBe(false)
  })

  it('is of no use after it was revoked, to a thief as to the owner', async () => {
    const [stolen, own] = [await cookieFor('0103'), await cookieFor('0103')]
    const thief = await signedIn(stolen)
    expect(await endSession(database.store, await signedIn(own), thief.sessionId)).toBe(true)
    expect(await authenticate(database.store, stolen)).toBeNull()
    expect(await authenticate(database.store, own)).not.toBeNull()
  })

  it('signs out other devices and keeps this one', async () => {
    const cookies = [await cookieFor('0104'), await cookieFor('0104'), await cookieFor('0104')]
    const who = await signedIn(cookies[0] ?? '')
    expect(await endOtherSessions(database.store, who)).toBe(2)
    expect(await Promise.all(cookies.map((cookie) => authenticate(database.store, cookie)))).toMatchObject([
      { name: who.name },
      null,
      null
    ])
    expect(await sessionsOf(database.store, who)).toHaveLength(1)
    await endOwnSession(database.store, who)
    expect(await authenticate(database.store, cookies[0])).toBeNull()
  })

  it('cannot end the session of another person', async () => {
    const victim = await signedIn(await cookieFor('0201'))
    expect(await endSession(database.store, await signedIn(await cookieFor('0104')), victim.sessionId)).toBe(false)
    expect(await sessionsOf(database.store, victim)).toHaveLength(1)
  })

  it('ends when the person leaves, whoever changed the row', async () => {
    const cookie = await cookieFor('0109')
    await database.store.write(sample.organisationId, SYSTEM, async (tx) => {
      await sqlOf(
        tx
      )`update person set status = 'left', left_at = now() where organisation_id = ${tx.organisationId} and number = '0109'`
      await tx.audit('person.left', sample.people['0109'] ?? '')
    })
    expect(await authenticate(database.store, cookie)).toBeNull()
    await database.store.write(sample.organisationId, SYSTEM, async (tx) => {
      await sqlOf(
        tx
      )`update person set status = 'active', left_at = null where organisation_id = ${tx.organisationId} and number = '0109'`
      await tx.audit('person.returned', sample.people['0109'] ?? '')
    })
    expect(await authenticate(database.store, cookie)).toBeNull()
  })

  it('ends after 30 minutes without a visit on a shared tablet, after 30 days on a phone', async () => {
    const [tablet, phone] = [await cookieFor('0106', 'pin', true), await cookieFor('0106')]
    expect((await signedIn(tablet)).shared).toBe(true)
    await age(`expires_at = expires_at - interval '31 minutes' where true`)
    expect(await authenticate(database.store, tablet)).toBeNull()
    expect(await authenticate(database.store, phone)).not.toBeNull()
    await age(`expires_at = expires_at - interval '30 days' where true`)
    expect(await authenticate(database.store, phone)).toBeNull()
  })

  it('slides: a visit moves its end on, and is written at most every ten minutes', async () => {
    const who = await signedIn(await cookieFor('0107'))
    const seen = async () => (await sessionsOf(database.store, who))[0]?.seenAt.getTime() ?? 0
    const cookie = await cookieFor('0107')
    await endOtherSessions(database.store, await signedIn(cookie))
    await age(`seen_at = now() - interval '9 minutes', expires_at = now() + interval '1 day' where revoked_at is null`)
    const before = await seen()
    await authenticate(database.store, cookie)
    expect(await seen()).toBe(before)
    await age(`seen_at = now() - interval '11 minutes' where revoked_at is null`)
    await authenticate(database.store, cookie)
    expect(Date.now() - (await seen())).toBeLessThan(60_000)
    await age(`expires_at = expires_at - interval '29 days' where revoked_at is null`)
    expect(await authenticate(database.store, cookie)).not.toBeNull()
  })

  it('carries the roles of an administrator only when a link or a passkey opened it', async () => {
    expect(await signedIn(await cookieFor('0001', 'pin'))).toMatchObject({ roles: [], heldBack: true })
    expect(await signedIn(await cookieFor('0001', 'activation'))).toMatchObject({ roles: [], heldBack: true })
    for (const method of ['link', 'passkey'] as const)
      expect(await signedIn(await cookieFor('0001', method))).toMatchObject({
        roles: [{ role: 'administrator' }],
        heldBack: false
      })
  })
})

describe('a cookie from outside', () => {
  it('is nobody when it is malformed, whatever its shape', async () => {
    const valid = await cookieFor('0108')
    const [organisation = '', secret = ''] = valid.split('.')
    const cut = fc.integer({ min: 0, max: valid.length - 1 }).map((at) => valid.slice(0, at))
    const flipped = fc
      .integer({ min: 0, max: valid.length - 1 })
      .map((at) => valid.slice(0, at) + (valid[at] === 'A' ? 'B' : 'A') + valid.slice(at + 1))
    const forged = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary', maxLength: 5000 }),
      cut,
      flipped.filter((text) => text !== valid),
      fc.string({ unit: 'grapheme' }).map((tail) => `${organisation}.${tail}`),
      fc.string({ unit: 'grapheme' }).map((head) => `${head}.${secret}`),
      fc.string({ minLength: 1 }).map((tail) => valid + tail),
      fc
        .uint8Array({ minLength: 32, maxLength: 32 })
        .map((bytes) => `${organisation}.${Buffer.from(bytes).toString('base64url')}`),
      fc.constantFrom(
        '',
        '.',
        '..',
        'null',
        'undefined',
        `${organisation}.`,
        `.${secret}`,
        `${valid}.`,
        ` ${valid}`,
        `${valid}=`,
        `${organisation}.${secret}.${secret}`,
        `${organisation}.${'A'.repeat(43)}`,
        `${'A'.repeat(22)}.${secret}`,
        `${organisation}.${secret}' or 1=1 --`,
        '__proto__.constructor'
      )
    )
    await fc.assert(
      fc.asyncProperty(forged, async (cookie) => {
        expect(await authenticate(database.store, cookie)).toBeNull()
        const token = tokenOf(cookie)
        if (token !== null) expect(token.tokenHash).toHaveLength(32)
      }),
      { numRuns: 400 }
    )
    expect(await authenticate(database.store, valid)).not.toBeNull()
    expect(await authenticate(database.store, undefined)).toBeNull()
  })

  it('is nobody in another organisation, though the secret is real', async () => {
    const cookie = await cookieFor('0108')
    const other = await createOrganisation(database.store, {
      name: 'となり',
      slug: 'tonari',
      administrator: { name: '隣 一' }
    })
    const foreign = await database.store.write(other.organisationId, SYSTEM, (tx) =>
      beginSession(tx, { personId: other.administratorId, method: 'link', shared: false, device: null })
    )
    const [own = '', secret = ''] = cookie.split('.')
    const [theirs = ''] = foreign.cookie.split('.')
    expect(own).not.toBe(theirs)
    expect(await authenticate(database.store, `${theirs}.${secret}`)).toBeNull()
    expect((await signedIn(foreign.cookie)).organisation.slug).toBe('tonari')
  })
})
