import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { sqlOf } from '../store/sql.ts'
import { linkByEmail, makeSignInLink, readLink, signInByLink } from './links.ts'
import { createOrganisation } from './organisations.ts'
import { openTestShop, type TestShop } from './test-shop.ts'

let database: TestDatabase
let shop: TestShop
beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
})
afterAll(() => database.close())

const linkFor = async (number: string, minutes?: number) => {
  const link = await makeSignInLink(database.store, {
    organisationId: shop.sample.organisationId,
    personId: shop.id(number),
    minutes
  })
  return link.path.replace('/enter/', '')
}
const use = (token: string) => signInByLink(database.store, token, { label: 'Windows · Edge' })

describe('a sign-in link', () => {
  it('signs in with all roles of the person', async () => {
    const entered = await use(await linkFor('0001'))
    expect(entered).toMatchObject({ ok: true, organisationId: shop.sample.organisationId })
    expect(await shop.whoIs(entered)).toMatchObject({
      name: '津守 朋',
      method: 'link',
      roles: [{ role: 'administrator' }]
    })
  })

  it('is not used up by a mail scanner that opens it, and works once', async () => {
    const token = await linkFor('0101')
    for (let n = 0; n < 5; n += 1)
      expect(await readLink(database.store, token)).toMatchObject({ ok: true, name: '髙森 由布子' })
    expect(await use(token)).toMatchObject({ ok: true })
    expect(await use(token)).toEqual({ ok: false, code: 'link-used' })
    expect(await readLink(database.store, token)).toEqual({ ok: false, code: 'link-used' })
  })

  it('signs in one of two who use it at the same moment', async () => {
    const token = await linkFor('0101')
    const both = await Promise.all([use(token), use(token), use(token)])
    expect(both.filter((entered) => entered.ok)).toHaveLength(1)
  })

  it('runs out after 30 minutes', async () => {
    const token = await linkFor('0101')
    await database.store.write(shop.sample.organisationId, { personId: null }, async (tx) => {
      tx.unaudited('the test lets time pass')
      await sqlOf(
        tx
      )`update sign_in_link set expires_at = expires_at - interval '31 minutes' where organisation_id = ${tx.organisationId}`
    })
    expect(await use(token)).toEqual({ ok: false, code: 'link-expired' })
  })

  it('is void when the person leaves', async () => {
    const token = await linkFor('0301')
    await database.store.write(shop.sample.organisationId, { personId: null }, async (tx) => {
      await sqlOf(
        tx
      )`update person set status = 'left' where organisation_id = ${tx.organisationId} and id = ${shop.id('0301')}`
      await tx.audit('person.left', shop.id('0301'))
    })
    expect((await use(token)).ok).toBe(false)
  })

  it('forged, cut, or moved to another organisation is unknown', async () => {
    const other = await createOrganisation(database.store, {
      name: 'となり',
      slug: 'tonari',
      administrator: { name: '隣 一' }
    })
    const [token, theirs] = [await linkFor('0101'), other.link.path.replace('/enter/', '')]
    const moved = `${theirs.split('.')[0] ?? ''}.${token.split('.')[1] ?? ''}`
    for (const forged of ['', token.slice(1), token.slice(0, -1), moved, `${token}.x`])
      expect(await use(forged)).toEqual({ ok: false, code: 'link-unknown' })
    expect(await use(token)).toMatchObject({ ok: true })
  })
})

describe('a link by mail', () => {
  const ask = (email: string, address = '192.0.2.9') =>
    linkByEmail(database.store, shop.sample.organisationId, email, address)

  it('is made for the address of someone with a role, in any letter case', async () => {
    const link = await ask('TSUMORI@example.com')
    expect(link).toMatchObject({ name: '津守 朋' })
    expect(link && 'path' in link && (await readLink(database.store, link.path.replace('/enter/', '')))).toMatchObject({
      ok: true
    })
  })

  it('is not made for unknown addresses, for people without a role, or when two people share the address', async () => {
    expect(await ask('nobody@example.com')).toBeNull()
    await database.store.write(shop.sample.organisationId, { personId: null }, async (tx) => {
      const sql = sqlOf(tx)
      await sql`update person set email = 'hinata@example.com' where organisation_id = ${tx.organisationId} and id = ${shop.id('0102')}`
      await sql`update person set email = 'shop@example.com' where organisation_id = ${tx.organisationId} and number in ('0101', '0201')`
      await tx.audit('person.changed', shop.id('0102'))
    })
    expect(await ask('hinata@example.com')).toBeNull()
    expect(await ask('shop@example.com')).toBeNull()
  })

  it('is made three times an hour for one address, whoever asks', async () => {
    const answers = []
    for (let n = 0; n < 5; n += 1) answers.push(await ask('someone@example.com', `198.51.100.${n}`))
    expect(answers.filter((answer) => answer === null)).toHaveLength(3)
    expect(answers.at(-1)).toMatchObject({ ok: false, code: 'wait' })
  })
})
