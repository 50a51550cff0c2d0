import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { sqlOf } from '../store/sql.ts'
import { askToEnter, claimEntry, requestState, withdrawRequest } from './entry-request.ts'
import { createOrganisation } from './organisations.ts'
import { doorByCode, type Door } from './places.ts'
import { signInByPin } from './sign-in.ts'
import { freshBrowser, openTestShop, RIGHT_PIN, type TestShop } from './test-shop.ts'
import { decide, waiting } from './waiting.ts'

let database: TestDatabase
let shop: TestShop
let door: Door
beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
  door = await shop.door('駅前店')
})
afterAll(() => database.close())

const ask = (own: { number?: string; name?: string; pin?: string; at?: Door; before?: string | null }) =>
  askToEnter(
    database.store,
    own.at ?? door,
    { number: own.number ?? '', name: own.name ?? '', pin: own.pin ?? RIGHT_PIN, locale: 'ja' },
    { address: freshBrowser().address, before: own.before ?? null }
  )
async function asked(own: Parameters<typeof ask>[0]): Promise<string> {
  const answer = await ask(own)
  if (!answer.ok) throw new Error(answer.code)
  return answer.ticket
}
const state = (ticket: string) => requestState(database.store, ticket)
const claim = (ticket: string) => claimEntry(database.store, ticket, freshBrowser())
async function inLine(manager: string, unit: string) {
  return waiting(database.store, await shop.as(manager, 'pin'), [shop.sample.units[unit]?.id ?? ''])
}
const newest = async (manager = '0101', unit = '駅前店') =>
  (await inLine(manager, unit)).at(-1) ?? Promise.reject(new Error('nobody waits'))
const choose = async (manager: string, requestId: string, decision: Parameters<typeof decide>[3]) =>
  decide(database.store, await shop.as(manager, 'pin'), requestId, decision)

describe('before the poster, with a number (roster)', () => {
  it('waits, shows a mark, and is in as soon as the manager confirms', async () => {
    const ticket = await asked({ number: '0102' })
    const request = await newest()
    expect(request).toMatchObject({ personName: '佐久間 ひなた', number: '0102', hasPin: false })
    expect(await state(ticket)).toEqual({ state: 'waiting', mark: request.mark })
    expect(await claim(ticket)).toBeNull()
    expect(await choose('0101', request.id, { kind: 'approve' })).toMatchObject({ ok: true })
    expect(await state(ticket)).toMatchObject({ state: 'approved', number: '0102' })
    const entered = await claim(ticket)
    expect(entered && (await shop.whoIs(entered))).toMatchObject({ name: '佐久間 ひなた', method: 'request' })
    expect(await signInByPin(database.store, door, { number: '0102', pin: RIGHT_PIN }, freshBrowser())).toMatchObject({
      ok: true
    })
  })

  it('turns an approval into one session and no more', async () => {
    const ticket = await asked({ number: '0103' })
    await choose('0101', (await newest()).id, { kind: 'approve' })
    const claims = await Promise.all([claim(ticket), claim(ticket), claim(ticket)])
    expect(claims.filter((entered) => entered !== null)).toHaveLength(1)
    expect(await state(ticket)).toEqual({ state: 'used' })
  })

  it('says that a number is unknown only to who holds the poster of the unit it belongs to', async () => {
    expect(await ask({ number: '9999' })).toEqual({ ok: false, code: 'number-unknown' })
    expect(await ask({ number: '0201' })).toEqual({ ok: false, code: 'number-unknown' })
    expect(await ask({ number: '0201', at: await shop.door('港通り店') })).toMatchObject({ ok: true })
  })

  it('refuses an easy PIN before anybody is troubled', async () => {
    const before = (await inLine('0101', '駅前店')).length
    expect(await ask({ number: '0104', pin: '111111' })).toEqual({ ok: false, code: 'pin-easy' })
    expect(await inLine('0101', '駅前店')).toHaveLength(before)
  })

  it('tells two phones apart that claim the same number, and lets only one in', async () => {
    const [mine, theirs] = [await asked({ number: '0105' }), await asked({ number: '0105', pin: '915027' })]
    const both = (await inLine('0101', '駅前店')).filter(({ number }) => number === '0105')
    const shown = await state(mine)
    const chosen = both[0] ?? (await newest())
    expect(shown.state === 'waiting' && shown.mark).toBe(chosen.mark)
    await choose('0101', chosen.id, { kind: 'approve' })
    expect(await state(theirs)).toEqual({ state: 'refused' })
    expect(await claim(theirs)).toBeNull()
    expect(await claim(mine)).not.toBeNull()
  })

  it('replaces the earlier request of the same browser', async () => {
    const first = await asked({ number: '0106' })
    const second = await asked({ number: '0106', before: first })
    expect(await state(first)).toEqual({ state: 'refused' })
    expect(await state(second)).toMatchObject({ state: 'waiting' })
    await withdrawRequest(database.store, second)
    expect(await state(second)).toEqual({ state: 'refused' })
  })

  it('ends after twelve hours without an answer', async () => {
    const ticket = await asked({ number: '0107' })
    const request = await newest()
    await database.store.write(shop.sample.organisationId, { personId: null }, async (tx) => {
      tx.unaudited('the test lets time pass')
      await sqlOf(
        tx
      )`update entry_request set expires_at = now() where organisation_id = ${tx.organisationId} and id = ${request.id}`
    })
    expect(await state(ticket)).toEqual({ state: 'expired' })
    expect(await choose('0101', request.id, { kind: 'approve' })).toEqual({ ok: false, code: 'gone' })
  })

  it('shows the manager that a PIN would be replaced, and signs the old one out', async () => {
    await shop.givePin('0108', '915027')
    const ticket = await asked({ number: '0108' })
    const request = await newest()
    expect(request.hasPin).toBe(true)
    await choose('0101', request.id, { kind: 'approve' })
    expect(await claim(ticket)).not.toBeNull()
    expect((await signInByPin(database.store, door, { number: '0108', pin: '915027' }, freshBrowser())).ok).toBe(false)
  })
})

describe('the manager', () => {
  it('of another shop neither sees nor decides', async () => {
    await asked({ number: '0109' })
    const request = await newest()
    expect(await inLine('0201', '駅前店')).toEqual([])
    for (const kind of ['approve', 'refuse'] as const)
      expect(await choose('0201', request.id, { kind })).toEqual({ ok: false, code: 'not-yours' })
    expect(await choose('0201', request.id, { kind: 'match', personId: shop.id('0203') })).toEqual({
      ok: false,
      code: 'not-yours'
    })
    expect((await newest()).id).toBe(request.id)
  })

  it('refuses, and the waiting phone hears of it', async () => {
    const ticket = await asked({ number: '0109' })
    expect(await choose('0101', (await newest()).id, { kind: 'refuse' })).toEqual({ ok: true, personId: null })
    expect(await state(ticket)).toEqual({ state: 'refused' })
  })

  it('decides once', async () => {
    await asked({ number: '0109' })
    const { id } = await newest()
    const both = await Promise.all([choose('0101', id, { kind: 'approve' }), choose('0101', id, { kind: 'refuse' })])
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('is not obeyed in another organisation', async () => {
    await asked({ number: '0109' })
    const { id } = await newest()
    const other = await createOrganisation(database.store, {
      name: 'となり',
      slug: 'tonari',
      administrator: { name: '隣 一' }
    })
    const roles = [{ role: 'administrator' }]
    const stranger = { organisationId: other.organisationId, personId: other.administratorId, roles }
    expect(await decide(database.store, stranger, id, { kind: 'approve' })).toEqual({ ok: false, code: 'gone' })
    expect(
      await decide(database.store, { ...stranger, organisationId: shop.sample.organisationId }, id, { kind: 'approve' })
    ).toEqual({ ok: false, code: 'not-yours' })
  })
})

describe('before the poster, with a name (open)', () => {
  let open: Door
  beforeAll(async () => {
    await database.store.write(shop.sample.organisationId, { personId: null }, async (tx) => {
      await sqlOf(tx)`update organisation set entry_mode = 'open' where id = ${tx.organisationId}`
      await tx.audit('organisation.opened', tx.organisationId)
    })
    open = (await doorByCode(database.store, shop.sample.units['大学前店']?.joinCode ?? '')) ?? door
    expect(open.entryMode).toBe('open')
  })

  it('is matched to a person of the list, whom the manager finds proposed', async () => {
    const ticket = await asked({ name: '乙部　美空', at: open })
    const request = await newest('0301', '大学前店')
    expect(request).toMatchObject({
      name: '乙部 美空',
      personId: null,
      candidates: [{ name: '乙部 美空', number: '0304' }]
    })
    expect(await choose('0301', request.id, { kind: 'approve' })).toEqual({ ok: false, code: 'needs-match' })
    expect(await choose('0301', request.id, { kind: 'match', personId: shop.id('0304') })).toMatchObject({ ok: true })
    const entered = await claim(ticket)
    expect(entered && (await shop.whoIs(entered))).toMatchObject({ personId: shop.id('0304'), number: '0304' })
  })

  it('becomes a new person with a number to sign in with from then on', async () => {
    const ticket = await asked({ name: 'ティエン・リー', at: open, pin: '915027' })
    await choose('0301', (await newest('0301', '大学前店')).id, { kind: 'new' })
    const approved = await state(ticket)
    const number = approved.state === 'approved' ? (approved.number ?? '') : ''
    expect(number).toMatch(/^[1-9]\d{3}$/)
    expect(await claim(ticket)).not.toBeNull()
    expect(await signInByPin(database.store, open, { number, pin: '915027' }, freshBrowser())).toMatchObject({
      ok: true
    })
  })

  it('cannot be matched to someone of another shop, nor to someone above the manager', async () => {
    await asked({ name: '津守 朋', at: open })
    const { id } = await newest('0301', '大学前店')
    expect(await choose('0301', id, { kind: 'match', personId: shop.id('0102') })).toEqual({
      ok: false,
      code: 'not-yours'
    })
    expect(await choose('0301', id, { kind: 'match', personId: shop.id('0001') })).toEqual({
      ok: false,
      code: 'not-yours'
    })
    expect(await choose('0301', id, { kind: 'refuse' })).toMatchObject({ ok: true })
  })

  it('needs a name', async () => {
    expect(await ask({ name: ' ', at: open })).toEqual({ ok: false, code: 'name-missing' })
    expect(await ask({ name: 'あ'.repeat(81), at: open })).toEqual({ ok: false, code: 'name-long' })
  })
})

it('a made-up ticket waits for nothing', async () => {
  for (const ticket of ['', 'x', `${'A'.repeat(22)}.${'A'.repeat(43)}`]) {
    expect(await state(ticket)).toEqual({ state: 'unknown' })
    expect(await claim(ticket)).toBeNull()
    await withdrawRequest(database.store, ticket)
  }
})
