import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { signInByLink } from '../../people/links.ts'
import { addOperator } from '../../people/operators.ts'
import type { SignedIn } from '../../people/sessions.ts'
import { openTestShop, type TestShop } from '../../people/test-shop.ts'
import { sqlOf } from '../../store/sql.ts'
import { confirmInterest, readConfirmation } from './confirm.ts'
import { forgetUnconfirmed } from './forget-unconfirmed.ts'
import { correctAddress } from './correct-address.ts'
import { inviteAgain, noteBounces, previewWave, sendWave, takeInvitationBack, writeNotes } from './invite.ts'
import { interestOf, interestsFile, interestsOf } from './list.ts'
import { declineOwn, deleteOwn, readOwn, saveOwn } from './own.ts'
import { askForOwnLink, registerInterest } from './register.ts'
import { beginSetUp, foundSpace, proposedSlug, readInvitation } from './set-up.ts'

let database: TestDatabase
let shop: TestShop
let operator: SignedIn
beforeAll(async () => {
  database = await testDatabase()
  shop = await openTestShop(database.store)
  expect(await registerInterest(store(), form(), from())).toEqual({ ok: false, code: 'not-open' })
  await addOperator(store(), undefined, '0001')
  operator = await shop.as('0001')
})
afterAll(() => database.close())

const store = () => database.store
const DAY = 24 * 60 * 60 * 1000
const start = new Date('2026-12-01T01:00:00Z')
const days = (n: number) => new Date(start.getTime() + n * DAY)
const origin = 'https://training.example.com'
const at0 = { origin, now: start }
let at = 0
const from = (now = start) => ({ origin, now, locale: 'ja' as const, address: `192.0.2.${(at += 1)}` })
const form = (own: Partial<Parameters<typeof registerInterest>[1]> = {}) => ({
  university: '例の大学',
  office: '学生支援課',
  contact: '星野 由佳',
  email: 'gakusei@example.ac.jp',
  need: 'join-code',
  students: '約８００人',
  starting: 'next-term',
  ...own
})
const everyone = { need: null, starting: null, from: null, to: null }
const all = { ...everyone, state: null, text: '' }

/** The letters in the outbox, the newest last. */
const letters = (email?: string) =>
  store().read(
    operator.organisationId,
    (reader) => sqlOf(reader)<{ key: string; recipient: string; template: string; body: string }[]>`
      select key, recipient, template, body from mail
      where organisation_id = ${reader.organisationId} and (${email ?? null}::text is null or recipient = ${email ?? null}) order by id`
  )
async function linkIn(email: string, path: string): Promise<string> {
  const found = (await letters(email)).at(-1)?.body.match(new RegExp(`${origin}/${path}/(\\S+)`))
  return found?.[1] ?? Promise.reject(new Error(`no ${path} for ${email}`))
}
async function registered(email: string, own: Parameters<typeof form>[0] = {}, now = start) {
  expect(await registerInterest(store(), form({ email, ...own }), from(now))).toEqual({ ok: true })
  return { confirm: await linkIn(email, 'universities/confirm'), own: await linkIn(email, 'universities/mine') }
}
async function invited(email: string) {
  const { confirm } = await registered(email)
  await confirmInterest(store(), confirm, at0)
  const { id } = await interest(email)
  expect(await sendWave(store(), operator, everyone, [id], { origin, now: start })).toMatchObject({
    ok: true,
    invited: 1
  })
  return { id, link: await linkIn(email, 'setup') }
}
async function interest(email: string) {
  const list = await interestsOf(store(), operator, { ...all, text: email })
  return (list.ok && list.interests[0]) || Promise.reject(new Error(`nobody with ${email}`))
}
const space = (slug: string) => ({ name: '例の大学', slug, administrator: '星野 由佳', email: 'gakusei@example.ac.jp' })

describe('an interest', () => {
  it('says at each field what has to change and stores nothing', async () => {
    const before = (await letters()).length
    expect(
      await registerInterest(store(), form({ university: ' ', email: 'x', students: 'たくさん', need: '?' }), from())
    ).toEqual({
      ok: false,
      code: 'problems',
      problems: { university: 'missing', email: 'odd', students: 'number', need: 'choose' }
    })
    expect(await letters()).toHaveLength(before)
  })

  it('is confirmed by the button only: a scanner that opens the link changes nothing', async () => {
    const { confirm } = await registered('a@example.ac.jp')
    for (let n = 0; n < 3; n += 1)
      expect(await readConfirmation(store(), confirm, start)).toMatchObject({ ok: true, email: 'a@example.ac.jp' })
    expect(await interest('a@example.ac.jp')).toMatchObject({ state: 'interested', students: 800 })
    expect(await confirmInterest(store(), confirm, at0)).toMatchObject({ ok: true })
    expect(await interest('a@example.ac.jp')).toMatchObject({ state: 'confirmed' })
    expect(await confirmInterest(store(), confirm, at0)).toEqual({ ok: false, code: 'link-used' })
    expect(await letters('a@example.ac.jp')).toHaveLength(1)
  })

  it('is gone a week later when nobody pressed the button, letters and all', async () => {
    const { confirm } = await registered('late@example.ac.jp')
    expect(await readConfirmation(store(), confirm, days(7))).toEqual({ ok: false, code: 'link-expired' })
    expect((await forgetUnconfirmed(store(), { now: days(8) })).deleted).toBeGreaterThan(0)
    expect(await forgetUnconfirmed(store(), { now: days(8) })).toEqual({ deleted: 0 })
    expect(await letters('late@example.ac.jp')).toEqual([])
    expect(await confirmInterest(store(), confirm, at0)).toEqual({ ok: false, code: 'link-unknown' })
  })

  it('registered twice before confirming is one, with what was typed last', async () => {
    const first = await registered('twice@example.ac.jp')
    const second = await registered('twice@example.ac.jp', { office: '教務課' })
    expect(await confirmInterest(store(), first.confirm, at0)).toEqual({ ok: false, code: 'link-revoked' })
    expect(await confirmInterest(store(), second.confirm, at0)).toMatchObject({ ok: true })
    expect(await interest('twice@example.ac.jp')).toMatchObject({ office: '教務課' })
  })

  it('registered again by somebody who knows the address changes nothing and tells nobody', async () => {
    const { confirm } = await registered('known@example.ac.jp')
    await confirmInterest(store(), confirm, at0)
    expect(await registerInterest(store(), form({ email: 'Known@example.ac.jp', office: '別の課' }), from())).toEqual({
      ok: true
    })
    expect(await interest('known@example.ac.jp')).toMatchObject({ office: '学生支援課', state: 'confirmed' })
    expect((await letters('Known@example.ac.jp')).at(-1)).toMatchObject({ template: 'university-again' })
  })

  it('sends an address three letters an hour at most, whoever asks', async () => {
    for (let n = 0; n < 6; n += 1) await registerInterest(store(), form({ email: 'flood@example.ac.jp' }), from())
    expect(await letters('flood@example.ac.jp')).toHaveLength(3)
  })
})

describe('by the link in every mail', () => {
  it('everything is seen, corrected and deleted: nothing is left, in the outbox neither', async () => {
    const { own, confirm } = await registered('mine@example.ac.jp')
    await confirmInterest(store(), confirm, at0)
    const seen = await readOwn(store(), own, start)
    expect(seen).toMatchObject({ ok: true, university: '例の大学', students: 800, state: 'confirmed' })
    const revision = seen.ok ? seen.revision : 0
    const saved = form({ email: 'mine@example.ac.jp', students: '' })
    expect(await saveOwn(store(), own, saved, revision, from())).toEqual({ ok: true, confirm: false })
    expect(await saveOwn(store(), own, saved, revision, from())).toEqual({ ok: false, code: 'changed' })
    expect(await readOwn(store(), own, start)).toMatchObject({ students: null })
    const { id } = await interest('mine@example.ac.jp')
    expect(await deleteOwn(store(), own, start)).toEqual({ ok: true })
    expect(await readOwn(store(), own, start)).toEqual({ ok: false, code: 'link-unknown' })
    const left = await store().read(
      operator.organisationId,
      (reader) => sqlOf(reader)`
        select 'interest' as where from university_interest where organisation_id = ${reader.organisationId} and id = ${id}
        union all select 'link' from university_link where organisation_id = ${reader.organisationId} and interest_id = ${id}
        union all select 'mail' from mail where organisation_id = ${reader.organisationId}
          and (strpos(key, ${id}) > 0 or recipient = 'mine@example.ac.jp')
        union all select 'audit' from audit where organisation_id = ${reader.organisationId} and strpos(detail::text, 'mine@') > 0`
    )
    expect(left).toEqual([])
  })

  it('a new address counts once its own link was used', async () => {
    const { own, confirm } = await registered('old@example.ac.jp')
    await confirmInterest(store(), confirm, at0)
    expect(await saveOwn(store(), own, form({ email: 'new@example.ac.jp' }), 1, from())).toEqual({
      ok: true,
      confirm: true
    })
    expect(await readOwn(store(), own, start)).toMatchObject({
      email: 'old@example.ac.jp',
      nextEmail: 'new@example.ac.jp'
    })
    expect(
      await confirmInterest(store(), await linkIn('new@example.ac.jp', 'universities/confirm'), at0)
    ).toMatchObject({ ok: true })
    expect(await readOwn(store(), own, start)).toEqual({ ok: false, code: 'link-revoked' }) // it went to the old address
    expect(await interest('new@example.ac.jp')).toMatchObject({ nextEmail: null, state: 'confirmed' })
  })

  it('a new address gets nothing but the question until it is confirmed, not even the name of the university', async () => {
    const { own, confirm } = await registered('before@example.ac.jp')
    await confirmInterest(store(), confirm, at0)
    await saveOwn(store(), own, form({ email: 'unsure@example.ac.jp' }), 1, from())
    const sent = await letters('unsure@example.ac.jp')
    expect(sent.map(({ template }) => template)).toEqual(['university-address'])
    expect(sent[0]?.body).not.toMatch(/universities\/mine|例の大学|星野/)
    const { id } = await interest('before@example.ac.jp')
    await sendWave(store(), operator, everyone, [id], at0)
    expect(await letters('unsure@example.ac.jp')).toHaveLength(1)
    expect((await letters('before@example.ac.jp')).at(-1)).toMatchObject({ template: 'university-invite' })
    const old = await linkIn('before@example.ac.jp', 'setup')
    await confirmInterest(store(), await linkIn('unsure@example.ac.jp', 'universities/confirm'), at0)
    expect((await letters('unsure@example.ac.jp')).at(-1)).toMatchObject({ template: 'university-invite' })
    expect(await readInvitation(store(), old, start)).toEqual({ ok: false, code: 'link-revoked' })
  })

  it('ends after 90 days, as the mail says; whoever types the address gets a new one', async () => {
    const { own, confirm } = await registered('term@example.ac.jp')
    await confirmInterest(store(), confirm, at0)
    expect((await letters('term@example.ac.jp'))[0]?.body).toContain('2027年3月1日まで')
    expect(await readOwn(store(), own, days(89))).toMatchObject({ ok: true, until: days(90) })
    expect(await readOwn(store(), own, days(91))).toEqual({ ok: false, code: 'link-expired' })
    expect(await deleteOwn(store(), own, days(91))).toEqual({ ok: false, code: 'link-expired' })
    expect(await askForOwnLink(store(), 'Term@example.ac.jp', from(days(91)))).toEqual({ ok: true })
    const anew = await linkIn('term@example.ac.jp', 'universities/mine')
    expect(await readOwn(store(), anew, days(92))).toMatchObject({ ok: true })
  })

  it('asked for by somebody who is not registered is answered the same, and nothing is sent', async () => {
    const before = (await letters()).length
    expect(await askForOwnLink(store(), 'nobody@example.ac.jp', from())).toEqual({ ok: true })
    expect(await letters()).toHaveLength(before)
    expect(await askForOwnLink(store(), 'no address', from())).toEqual({ ok: false, code: 'odd' })
  })

  it('its holder does not write to whom they like: five other addresses an hour, three letters to each', async () => {
    const { own } = await registered('holder@example.ac.jp')
    const said: string[] = []
    for (let n = 0; n < 9; n += 1) {
      const seen = await readOwn(store(), own, start)
      const typed = form({ email: `stranger${n % 7}@example.com` })
      const saved = await saveOwn(store(), own, typed, seen.ok ? seen.revision : 0, from())
      said.push(saved.ok ? 'sent' : saved.code)
    }
    expect(said).toEqual([...Array<string>(5).fill('sent'), ...Array<string>(4).fill('too-many')])
    expect(await letters('stranger6@example.com')).toEqual([])
  })

  it('carries no address in a name, which the letter would hand to whoever was typed', async () => {
    for (const name of ['当選 https://evil.example/x', 'ｗｗｗ.evil.example'])
      for (const field of ['university', 'office', 'contact'] as const)
        expect(await registerInterest(store(), form({ email: 'n@example.ac.jp', [field]: name }), from())).toEqual({
          ok: false,
          code: 'problems',
          problems: { [field]: 'odd' }
        })
  })
})

describe('a letter that came back', () => {
  const comesBack = (email: string) =>
    store().write(operator.organisationId, operator, async (tx) => {
      tx.unaudited('test')
      await sqlOf(tx)`update mail set state = 'bounced', trouble = '550 no such mailbox', settled_at = now()
        where organisation_id = ${tx.organisationId} and recipient = ${email}`
    })
  const seen = async (id: string) => {
    await noteBounces(store(), operator, start)
    return interestOf(store(), operator, id)
  }

  it('is seen by the operator, who corrects the address of a registration and sends the confirmation anew', async () => {
    const { own } = await registered('typo@example.ac.jp')
    const { id } = await interest('typo@example.ac.jp')
    await comesBack('typo@example.ac.jp')
    expect(await seen(id)).toMatchObject({
      interest: { state: 'bounced' },
      lost: { recipient: 'typo@example.ac.jp', trouble: '550 no such mailbox' }
    })
    expect(await correctAddress(store(), operator, id, 'x', at0)).toEqual({ ok: false, code: 'email-odd' })
    await registered('taken@example.ac.jp')
    expect(await correctAddress(store(), operator, id, 'taken@example.ac.jp', at0)).toEqual({
      ok: false,
      code: 'email-taken'
    })
    expect(await correctAddress(store(), operator, id, 'right@example.ac.jp', at0)).toEqual({ ok: true })
    expect(await readOwn(store(), own, start)).toEqual({ ok: false, code: 'link-revoked' })
    expect(await seen(id)).toMatchObject({
      interest: { state: 'interested', email: 'right@example.ac.jp' },
      lost: null
    })
    await confirmInterest(store(), await linkIn('right@example.ac.jp', 'universities/confirm'), at0)
    expect(await seen(id)).toMatchObject({ interest: { state: 'confirmed' } })
  })

  it('leaves a week from the new letter on, before the registration is forgotten', async () => {
    await registered('slow@example.ac.jp')
    const { id } = await interest('slow@example.ac.jp')
    await correctAddress(store(), operator, id, 'slower@example.ac.jp', { origin, now: days(6) })
    await forgetUnconfirmed(store(), { now: days(8) })
    expect(await interest('slower@example.ac.jp')).toMatchObject({ state: 'interested' })
  })

  it('with an invitation in it: the invitation goes to the corrected address once somebody there has confirmed', async () => {
    const { id } = await invited('moved@example.ac.jp')
    await comesBack('moved@example.ac.jp')
    expect(await seen(id)).toMatchObject({ interest: { state: 'bounced' } })
    expect(await correctAddress(store(), operator, id, 'found@example.ac.jp', at0)).toEqual({ ok: true })
    expect((await letters('found@example.ac.jp')).map(({ template }) => template)).toEqual(['university-address'])
    await confirmInterest(store(), await linkIn('found@example.ac.jp', 'universities/confirm'), at0)
    expect(await readInvitation(store(), await linkIn('found@example.ac.jp', 'setup'), start)).toMatchObject({
      ok: true
    })
    expect(await seen(id)).toMatchObject({ interest: { state: 'invited', email: 'found@example.ac.jp' } })
  })

  it('is forgotten when the invitation is sent again to the same address', async () => {
    const { id } = await invited('full@example.ac.jp')
    await comesBack('full@example.ac.jp')
    await seen(id)
    await inviteAgain(store(), operator, id, at0)
    expect(await seen(id)).toMatchObject({ interest: { state: 'invited' }, lost: null })
  })

  it('is corrected by operators only', async () => {
    const { id } = await interest('full@example.ac.jp')
    expect(await correctAddress(store(), await shop.as('0101'), id, 'a@example.com', at0)).toEqual({
      ok: false,
      code: 'not-allowed'
    })
  })
})

describe('a wave', () => {
  it('reaches the confirmed ones of the segment, each once, with a link of their own', async () => {
    const sizes = [300, 4000, 9000].map(async (students, n) => {
      const { confirm } = await registered(`wave${n}@example.ac.jp`, { students: String(students), need: 'roster' })
      await confirmInterest(store(), confirm, at0)
    })
    await Promise.all(sizes)
    await registered('unconfirmed@example.ac.jp', { need: 'roster' })
    const chosen = { ...everyone, need: 'roster', from: 1000 } as const
    const seen = await previewWave(store(), operator, chosen, 10)
    const ids = seen.ok ? seen.interests.map(({ id }) => id) : []
    expect(ids).toHaveLength(2)
    const both = await Promise.all([
      sendWave(store(), operator, chosen, ids, { origin, now: start }),
      sendWave(store(), operator, chosen, ids, { origin, now: start })
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await letters('wave1@example.ac.jp')).map(({ template }) => template)).toEqual([
      'university-confirm',
      'university-invite'
    ])
    expect(await linkIn('wave1@example.ac.jp', 'setup')).not.toBe(await linkIn('wave2@example.ac.jp', 'setup'))
    expect(await interest('wave0@example.ac.jp')).toMatchObject({ state: 'confirmed', wave: null })
  })

  it('leaves out who declined after they were looked at', async () => {
    const { own, confirm } = await registered('no@example.ac.jp')
    await confirmInterest(store(), confirm, at0)
    const { id } = await interest('no@example.ac.jp')
    await declineOwn(store(), own, start)
    expect(await sendWave(store(), operator, everyone, [id], { origin, now: start })).toEqual({
      ok: false,
      code: 'not-now'
    })
    expect(await letters('no@example.ac.jp')).toHaveLength(1)
  })

  it('is sent by operators only', async () => {
    const stranger = await shop.as('0101')
    expect(await sendWave(store(), stranger, everyone, [], { origin, now: start })).toEqual({
      ok: false,
      code: 'not-allowed'
    })
    expect(await interestsOf(store(), stranger, all)).toEqual({ ok: false, code: 'not-allowed' })
  })

  it('can be sent again and taken back: only the newest link is good', async () => {
    const { id, link } = await invited('again@example.ac.jp')
    expect(await inviteAgain(store(), operator, id, { origin, now: days(1) })).toEqual({ ok: true })
    expect(await readInvitation(store(), link, days(1))).toEqual({ ok: false, code: 'link-revoked' })
    const second = await linkIn('again@example.ac.jp', 'setup')
    expect(await readInvitation(store(), second, days(30))).toMatchObject({ ok: true })
    expect(await readInvitation(store(), second, days(32))).toEqual({ ok: false, code: 'link-expired' })
    expect(await takeInvitationBack(store(), operator, id, days(2))).toEqual({ ok: true })
    expect(await readInvitation(store(), second, days(2))).toEqual({ ok: false, code: 'link-revoked' })
    expect(await interest('again@example.ac.jp')).toMatchObject({ state: 'confirmed' })
  })

  it('keeps both notes when two operators write at once', async () => {
    const { id } = await invited('notes@example.ac.jp')
    const { revision } = await interest('notes@example.ac.jp')
    expect(await writeNotes(store(), operator, id, '電話で確認', revision)).toEqual({ ok: true })
    expect(await writeNotes(store(), operator, id, '別のメモ', revision)).toEqual({ ok: false, code: 'changed' })
    expect(await interest('notes@example.ac.jp')).toMatchObject({ notes: '電話で確認' })
  })
})

describe('setting up', () => {
  it('makes an ordinary organisation and lets its administrator in', async () => {
    const { link } = await invited('set-up@example.ac.jp')
    expect(await beginSetUp(store(), link, start)).toEqual({ ok: true })
    expect(await interest('set-up@example.ac.jp')).toMatchObject({ state: 'opened' })
    const founded = await foundSpace(store(), link, space('example-one'), { origin, now: start })
    expect(founded).toMatchObject({ ok: true })
    const token = founded.ok ? (founded.link.path.split('/').at(-1) ?? '') : ''
    expect(await shop.whoIs(await signInByLink(store(), token, { label: null }))).toMatchObject({
      name: '星野 由佳',
      roles: [{ role: 'administrator' }],
      organisation: { name: '例の大学', slug: 'example-one' }
    })
    expect(await interest('set-up@example.ac.jp')).toMatchObject({ state: 'set-up' })
    // Opened a second time the link explains and leads to the door.
    expect(await readInvitation(store(), link, start)).toEqual({
      ok: false,
      code: 'link-used',
      space: { name: '例の大学', slug: 'example-one' }
    })
  })

  it('loses nothing when a name is taken, and makes one space when the button is pressed twice', async () => {
    const { link } = await invited('twice-set-up@example.ac.jp')
    expect(await foundSpace(store(), link, space('example-one'), { origin, now: start })).toEqual({
      ok: false,
      code: 'slug-taken'
    })
    expect(await readInvitation(store(), link, start)).toMatchObject({ ok: true })
    const both = await Promise.all(
      ['example-two', 'example-three'].map((slug) => foundSpace(store(), link, space(slug), { origin, now: start }))
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'link-used' })
  })

  it('proposes a short name from the office’s own domain', () => {
    expect(proposedSlug('kyomu@gakuen.example-u.ac.jp')).toBe('example-u')
    expect(proposedSlug('office@example.edu')).toBe('example')
    expect(proposedSlug('no address')).toBe('')
  })
})

it('puts the list into a file that no spreadsheet runs', async () => {
  await registered('formula@example.ac.jp', { office: '教務課' })
  const row = { ...(await interest('formula@example.ac.jp')), notes: '=HYPERLINK("x")' }
  const file = interestsFile([row], ['大学'], { need: {}, starting: {}, state: {} })
  expect(file.startsWith('\ufeff大学')).toBe(true)
  expect(file).toContain(`"'=HYPERLINK(""x"")"`)
})

it('an organisation of a university has no plan, key or limit, because no table has a place for one', async () => {
  const columns = await store().read(
    operator.organisationId,
    (reader) => sqlOf(reader)<{ name: string }[]>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and (
        column_name ~ '(^|_)(licen[cs]e|quota|tier|price|billing|subscription|trial)(_|$)'
        or table_name = 'organisation' and column_name ~ '(^|_)(plan|key|limit|max|most|seats?|until|expires)(_|$)'
          and column_name <> 'at_once_until')`
  )
  expect(columns.map(({ name }) => name)).toEqual([])
})
