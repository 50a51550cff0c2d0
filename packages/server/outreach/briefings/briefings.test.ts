import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { settleLetters } from '../../store/outreach/letters-for-tests.ts'
import { at, fields, mailOf, moment, openTestOutreach, ORIGIN, type TestOutreach } from '../test-outreach.ts'
import { receive, undoReceive } from './door.ts'
import { eraseBriefingPeople, followUpBriefings, nineTheDayBefore, remindBriefings } from './jobs.ts'
import { briefingWithPeople, callOff, createBriefing, saveBriefing } from './manage.ts'
import { briefingsAhead, publicBriefing } from './public.ts'
import { signUp, signUpForm } from './sign-up.ts'
import { giveUp, ticketOf } from './ticket.ts'

let database: TestDatabase
let world: TestOutreach
beforeAll(async () => {
  database = await testDatabase()
  world = await openTestOutreach(database.store)
})
afterAll(() => database.close())

const store = () => database.store
const peopleOf = async (id: string) => {
  const found = await briefingWithPeople(store(), world.operator, id)
  if (!found.ok) throw new Error(found.code)
  return found.people
}
const standing = async (id: string) => Object.fromEntries((await peopleOf(id)).map(({ name, state }) => [name, state]))
const kinds = async (name: string) => (await world.letters(name)).map(({ template }) => template)
/** The lines of a calendar file, unfolded. */
const lines = (text: string) => text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')

describe('signing up', () => {
  test('gives a seat, and a letter with ticket, four letters, way back and a calendar file', async () => {
    const id = await world.published()
    expect(await world.join(id, 'hanako')).toEqual({ ok: true, standing: 'seat' })
    const [letter] = await world.letters('hanako')
    const [person] = await peopleOf(id)
    expect(letter).toMatchObject({ template: 'briefing-seat', calendar: { method: 'REQUEST' } })
    expect(letter?.subject).toBe('お席を用意しました：火の用心 説明会（2026年12月15日（火）14:00〜15:00）')
    const ticket = await world.ticket('hanako')
    expect(letter?.text).toContain(`${ORIGIN}/briefings/ticket/${ticket}\n`)
    expect(letter?.text).toContain(`${ORIGIN}/briefings/ticket/${ticket}/cancel\n`)
    expect(letter?.text).toContain(person?.code)
    expect((await ticketOf(store(), ticket))?.registration).toMatchObject({ name: 'hanako', state: 'seat' })
  })

  test('no name is an address: it would stand in a letter to whoever was typed', () => {
    const typed = { name: '花子', email: 'a@example.com', company: '', wish: '' }
    expect(signUpForm.safeParse(typed).success).toBe(true)
    for (const name of ['当選 https://evil.example/x', 'ｗｗｗ.evil.example'])
      expect(signUpForm.safeParse({ ...typed, name }).success).toBe(false)
  })

  test('the calendar file is in UTC, with one stable name and no time zone', async () => {
    const id = await world.published()
    await world.join(id, 'koyomi')
    const [letter] = await world.letters('koyomi')
    const [person] = await peopleOf(id)
    const file = lines(letter?.calendar?.text ?? '')
    expect(file).toEqual(expect.arrayContaining(['DTSTART:20261215T050000Z', 'DTEND:20261215T060000Z']))
    expect(file).toEqual(
      expect.arrayContaining([`UID:${person?.id}@training.example.com`, 'SEQUENCE:0', 'METHOD:REQUEST'])
    )
    expect(file.filter((line) => /TZID|VTIMEZONE/.test(line))).toEqual([])
    for (const line of (letter?.calendar?.text ?? '').split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('leads to the waiting list when the seats are taken, and the letter has no calendar file', async () => {
    const id = await world.published({ capacity: 1 })
    await world.join(id, 'first')
    expect(await world.join(id, 'second')).toEqual({ ok: true, standing: 'waiting' })
    const [letter] = await world.letters('second')
    expect(letter).toMatchObject({ template: 'briefing-waiting', calendar: null })
    expect((await ticketOf(store(), await world.ticket('second')))?.place).toBe(1)
  })

  test('the link of an online session is in the letter of whoever has a seat, and nowhere else', async () => {
    const id = await world.published({ capacity: 1, place: null, onlineUrl: 'https://meet.example.com/secret' })
    await world.join(id, 'online1')
    await world.join(id, 'online2')
    expect((await world.letters('online1'))[0]?.text).toContain('https://meet.example.com/secret')
    expect((await world.letters('online2'))[0]?.text).not.toContain('secret')
    expect(JSON.stringify(await publicBriefing(store(), id, moment.now))).not.toContain('secret')
    expect(JSON.stringify(await briefingsAhead(store(), moment.now))).not.toContain('secret')
  })

  test('twice with one address is one seat; the letter comes again, once an hour at most', async () => {
    const id = await world.published()
    await world.join(id, 'twice')
    for (let n = 0; n < 3; n++)
      await signUp(store(), id, { name: 'x', email: 'TWICE@example.com', company: '', wish: '' }, 'ja', moment)
    expect(await peopleOf(id)).toHaveLength(1)
    expect(await world.letters('twice')).toHaveLength(2)
  })

  test('is over when the session begins, and impossible for drafts, sessions called off and ids that are none', async () => {
    const id = await world.published()
    expect(await world.join(id, 'late', at('2026-12-15T05:00:00Z'))).toEqual({ ok: false, code: 'over' })
    const draft = await createBriefing(store(), world.operator, fields())
    expect(draft.ok && (await world.join(draft.id, 'early'))).toEqual({ ok: false, code: 'unknown-briefing' })
    expect(await world.join('nonsense', 'odd')).toEqual({ ok: false, code: 'unknown-briefing' })
    await callOff(store(), world.operator, id, moment)
    expect(await world.join(id, 'too late')).toEqual({ ok: false, code: 'called-off' })
  })

  test.each([
    [{ name: '' }, 'name'],
    [{ name: 'あ'.repeat(81) }, 'name'],
    [{ email: 'no address' }, 'email'],
    [{ email: 'a@example.com, b@example.com' }, 'email'],
    [{ wish: 'x'.repeat(1001) }, 'wish']
  ])('asks again for %j', (own, field) => {
    const read = signUpForm.safeParse({ name: '花子', email: 'a@example.com', company: '', wish: '', ...own })
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})

describe('the waiting list', () => {
  test('moves up by itself, in order, when somebody gives a seat back', async () => {
    const id = await world.published({ capacity: 1 })
    for (const name of ['w1', 'w2', 'w3']) await world.join(id, name)
    expect(await giveUp(store(), await world.ticket('w1'), moment)).toEqual({ ok: true })
    expect(await standing(id)).toEqual({ w1: 'cancelled', w2: 'seat', w3: 'waiting' })
    expect(await kinds('w1')).toEqual(['briefing-seat', 'briefing-given-up'])
    expect((await world.letters('w1'))[1]?.calendar?.method).toBe('CANCEL')
    expect(await kinds('w2')).toEqual(['briefing-waiting', 'briefing-moved-up'])
    expect((await world.letters('w2'))[1]?.calendar?.method).toBe('REQUEST')
    expect(await kinds('w3')).toEqual(['briefing-waiting'])
  })

  test('giving back twice moves nobody up twice', async () => {
    const id = await world.published({ capacity: 1 })
    for (const name of ['t1', 't2', 't3']) await world.join(id, name)
    const ticket = await world.ticket('t1')
    await Promise.all([
      giveUp(store(), ticket, moment),
      giveUp(store(), ticket, moment),
      giveUp(store(), ticket, moment)
    ])
    expect(await standing(id)).toEqual({ t1: 'cancelled', t2: 'seat', t3: 'waiting' })
  })

  test('moves up when the room grows, as many as it grows by', async () => {
    const id = await world.published({ capacity: 1 })
    for (const name of ['g1', 'g2', 'g3', 'g4']) await world.join(id, name)
    const saved = await saveBriefing(
      store(),
      world.operator,
      { id, revision: 1, fields: fields({ capacity: 3 }) },
      moment
    )
    expect(saved).toEqual({ ok: true, told: 0, movedUp: 2 })
    expect(await standing(id)).toEqual({ g1: 'seat', g2: 'seat', g3: 'seat', g4: 'waiting' })
  })

  test('nobody loses a seat when the room shrinks', async () => {
    const id = await world.published({ capacity: 2 })
    for (const name of ['s1', 's2']) await world.join(id, name)
    await saveBriefing(store(), world.operator, { id, revision: 1, fields: fields({ capacity: 1 }) }, moment)
    expect(await standing(id)).toEqual({ s1: 'seat', s2: 'seat' })
    await giveUp(store(), await world.ticket('s1'), moment)
    expect(await world.join(id, 's3')).toEqual({ ok: true, standing: 'waiting' })
  })

  test('a newcomer does not overtake those who wait', async () => {
    const id = await world.published({ capacity: 1 })
    await world.join(id, 'o1')
    await world.join(id, 'o2')
    expect(await world.join(id, 'o3')).toEqual({ ok: true, standing: 'waiting' })
  })
})

describe('changes', () => {
  test('another time tells everybody, and the calendar file has the same name and a higher number', async () => {
    const id = await world.published({ capacity: 1 })
    await world.join(id, 'c1')
    await world.join(id, 'c2')
    const later = fields({
      startsAt: new Date('2026-12-16T05:00:00Z'),
      endsAt: new Date('2026-12-16T06:00:00Z'),
      capacity: 1
    })
    expect(await saveBriefing(store(), world.operator, { id, revision: 1, fields: later }, moment)).toMatchObject({
      told: 2
    })
    const [before, after] = await world.letters('c1')
    const uid = (text = '') => lines(text).find((line) => line.startsWith('UID:'))
    expect(uid(after?.calendar?.text)).toBe(uid(before?.calendar?.text))
    expect(lines(after?.calendar?.text ?? '')).toEqual(
      expect.arrayContaining(['SEQUENCE:1', 'DTSTART:20261216T050000Z'])
    )
    expect((await world.letters('c2'))[1]).toMatchObject({ template: 'briefing-changed', calendar: null })
  })

  test('another title tells nobody', async () => {
    const id = await world.published()
    await world.join(id, 'calm')
    const other = fields({ texts: { ja: { title: '別の名前', about: '' } } })
    expect(await saveBriefing(store(), world.operator, { id, revision: 1, fields: other }, moment)).toMatchObject({
      told: 0
    })
    expect(await kinds('calm')).toEqual(['briefing-seat'])
  })

  test('whoever saves second sees what the first one saved, and nothing is overwritten', async () => {
    const id = await world.published()
    const save = (title: string) =>
      saveBriefing(
        store(),
        world.operator,
        { id, revision: 1, fields: fields({ texts: { ja: { title, about: '' } } }) },
        moment
      )
    const answers = await Promise.all([save('一人め'), save('二人め')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const loser = answers.find(({ ok }) => !ok)
    expect(loser).toMatchObject({ code: 'changed-meanwhile' })
    const kept = (await publicBriefing(store(), id, moment.now))?.texts.ja.title
    expect(loser && 'theirs' in loser && loser.theirs.texts.ja.title).toBe(kept)
  })

  test('calling off tells everybody once, with and without a seat, and takes it out of calendars', async () => {
    const id = await world.published({ capacity: 1 })
    await world.join(id, 'd1')
    await world.join(id, 'd2')
    expect(await callOff(store(), world.operator, id, moment)).toEqual({ ok: true, told: 2 })
    expect(await callOff(store(), world.operator, id, moment)).toEqual({ ok: false, code: 'called-off' })
    const file = lines((await world.letters('d1'))[1]?.calendar?.text ?? '')
    expect(file).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:1']))
    expect((await world.letters('d2'))[1]).toMatchObject({ template: 'briefing-called-off', calendar: null })
  })

  test('a draft is removed without a letter', async () => {
    const draft = await createBriefing(store(), world.operator, fields())
    if (!draft.ok) throw new Error(draft.code)
    expect(await callOff(store(), world.operator, draft.id, moment)).toEqual({ ok: true, told: 0 })
    expect(await briefingWithPeople(store(), world.operator, draft.id)).toEqual({ ok: false, code: 'unknown-briefing' })
  })

  test('whoever is no operator is refused', async () => {
    const id = await world.published()
    expect(await briefingWithPeople(store(), world.manager, id)).toEqual({ ok: false, code: 'not-allowed' })
    expect(await callOff(store(), world.manager, id, moment)).toEqual({ ok: false, code: 'not-allowed' })
    expect(await receive(store(), world.manager, id, { code: 'AAAA' }, moment.now)).toEqual({
      ok: false,
      code: 'not-allowed'
    })
  })
})

describe('the day before and after', () => {
  test('nine in the morning of the day before, in the zone of the organisation', () => {
    expect(nineTheDayBefore(new Date('2026-12-15T05:00:00Z'), 'Asia/Tokyo').toISOString()).toBe(
      '2026-12-14T00:00:00.000Z'
    )
    expect(nineTheDayBefore(new Date('2026-12-14T15:30:00Z'), 'Asia/Tokyo').toISOString()).toBe(
      '2026-12-14T00:00:00.000Z'
    )
    // clocks went back in between
    expect(nineTheDayBefore(new Date('2026-10-25T14:00:00Z'), 'Europe/Berlin').toISOString()).toBe(
      '2026-10-24T07:00:00.000Z'
    )
  })

  test('reminds whoever has a seat once, also after a day of silence, and not whoever has just signed up', async () => {
    const id = await world.published({ capacity: 2 })
    for (const name of ['r1', 'r2', 'r3']) await world.join(id, name)
    await giveUp(store(), await world.ticket('r2'), at('2026-12-14T03:00:00Z')) // r3 moves up in the last minute
    expect(await remindBriefings(store(), at('2026-12-13T23:59:00Z'))).toEqual({ reminded: 0 })
    await remindBriefings(store(), at('2026-12-14T12:00:00Z'))
    await remindBriefings(store(), at('2026-12-15T02:00:00Z'))
    expect(await kinds('r1')).toEqual(['briefing-seat', 'briefing-reminder'])
    expect(await kinds('r2')).not.toContain('briefing-reminder')
    expect(await kinds('r3')).toEqual(['briefing-waiting', 'briefing-moved-up'])
  })

  test('reminds again when the day was moved after the reminder', async () => {
    const id = await world.published()
    await world.join(id, 'again')
    await remindBriefings(store(), at('2026-12-14T01:00:00Z'))
    const later = fields({ startsAt: new Date('2026-12-22T05:00:00Z'), endsAt: new Date('2026-12-22T06:00:00Z') })
    await saveBriefing(store(), world.operator, { id, revision: 1, fields: later }, at('2026-12-14T05:00:00Z'))
    await remindBriefings(store(), at('2026-12-21T01:00:00Z'))
    expect(await kinds('again')).toEqual([
      'briefing-seat',
      'briefing-reminder',
      'briefing-changed',
      'briefing-reminder'
    ])
  })

  test('a follow-up goes to those who came, once, and only when somebody wrote it', async () => {
    const id = await world.published({ capacity: 9 })
    for (const name of ['f1', 'f2']) await world.join(id, name)
    const [one] = await peopleOf(id)
    await receive(store(), world.operator, id, { id: one?.id ?? '' }, new Date('2026-12-15T04:50:00Z'))
    await followUpBriefings(store(), at('2026-12-15T07:00:00Z'))
    expect(await kinds('f1')).toEqual(['briefing-seat'])
    const withText = fields({ capacity: 9, followUp: { ja: '資料は、こちらです。' } })
    await saveBriefing(store(), world.operator, { id, revision: 1, fields: withText }, at('2026-12-15T07:10:00Z'))
    for (let n = 0; n < 2; n++) await followUpBriefings(store(), at('2026-12-15T08:00:00Z'))
    expect(await kinds('f1')).toEqual(['briefing-seat', 'briefing-follow-up'])
    expect((await world.letters('f1'))[1]?.text).toContain('資料は、こちらです。')
    expect(await kinds('f2')).toEqual(['briefing-seat'])
  })

  test('where nobody was received at the door (online), the follow-up goes to all with a seat', async () => {
    const online = {
      capacity: 9,
      place: null,
      onlineUrl: 'https://meet.example.com/x',
      followUp: { ja: 'ありがとう。' }
    }
    const id = await world.published(online)
    for (const name of ['n1', 'n2']) await world.join(id, name)
    await followUpBriefings(store(), at('2026-12-15T07:00:00Z'))
    expect([await kinds('n1'), await kinds('n2')].flat()).toEqual([
      'briefing-seat',
      'briefing-follow-up',
      'briefing-seat',
      'briefing-follow-up'
    ])
  })

  test('ninety days later the people are gone, also from the outbox, and four numbers stay', async () => {
    const id = await world.published({
      capacity: 1,
      startsAt: new Date('2026-12-02T05:00:00Z'),
      endsAt: new Date('2026-12-02T06:00:00Z')
    })
    for (const name of ['e1', 'e2']) await world.join(id, name)
    const ticket = await world.ticket('e1')
    // the other's letter waits for a mail server that never comes
    await settleLetters(store(), world.organisationId, mailOf('e1'), 'sent')
    await eraseBriefingPeople(store(), at('2027-03-02T05:59:00Z'))
    expect(await peopleOf(id)).toHaveLength(2)
    await eraseBriefingPeople(store(), at('2027-03-02T06:00:00Z'))
    await eraseBriefingPeople(store(), at('2027-03-03T06:00:00Z'))
    expect(await peopleOf(id)).toEqual([])
    expect(await ticketOf(store(), ticket)).toBeNull()
    expect([...(await world.letters('e1')), ...(await world.letters('e2'))]).toEqual([])
    const found = await briefingWithPeople(store(), world.operator, id)
    expect(found.ok && found.briefing.figures).toEqual({ seats: 1, waiting: 1, cancelled: 0, came: 0 })
  })
})

describe('at the door', () => {
  test('four letters in any writing, the list, or the address of the ticket: all find the same person', async () => {
    const id = await world.published()
    await world.join(id, 'door')
    const [person] = await peopleOf(id)
    const code = person?.code ?? ''
    const wide = [...code].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')
    const link = await world.ticket('door')
    for (const way of [{ code: ` ${code.toLowerCase()} ` }, { code: wide }, { id: person?.id ?? '' }, { link }]) {
      expect(await receive(store(), world.operator, id, way, moment.now)).toMatchObject({
        ok: true,
        before: false,
        person: { name: 'door' }
      })
      await undoReceive(store(), world.operator, id, person?.id ?? '')
    }
  })

  test('several helpers receive the same person once; the others are told', async () => {
    const id = await world.published()
    await world.join(id, 'helpers')
    const [person] = await peopleOf(id)
    const all = await Promise.all(
      Array.from({ length: 4 }, () => receive(store(), world.operator, id, { code: person?.code ?? '' }, moment.now))
    )
    expect(all.filter((answer) => answer.ok && !answer.before)).toHaveLength(1)
    expect((await peopleOf(id))[0]).toMatchObject({ cameAt: moment.now, cameBy: expect.any(String) as string })
  })

  test('whoever only waits is let in when the operator says so', async () => {
    const id = await world.published({ capacity: 1 })
    await world.join(id, 'in1')
    await world.join(id, 'in2')
    const person = (await peopleOf(id))[1]
    const way = { id: person?.id ?? '' }
    expect(await receive(store(), world.operator, id, way, moment.now)).toMatchObject({
      ok: false,
      code: 'only-waiting'
    })
    expect(await receive(store(), world.operator, id, way, moment.now, true)).toMatchObject({ ok: true })
    expect(await standing(id)).toEqual({ in1: 'seat', in2: 'seat' })
  })

  test('a ticket of another briefing is not received here', async () => {
    const [here, there] = [await world.published(), await world.published()]
    await world.join(there, 'elsewhere')
    const link = await world.ticket('elsewhere')
    expect(await receive(store(), world.operator, here, { link }, moment.now)).toEqual({
      ok: false,
      code: 'unknown-code'
    })
  })
})

test('an address that bounced is visible in the list', async () => {
  const id = await world.published()
  await world.join(id, 'gone')
  await settleLetters(store(), world.organisationId, mailOf('gone'), 'bounced')
  expect((await peopleOf(id))[0]).toMatchObject({ bounced: true })
})

test('a link that was not signed here leads nowhere', async () => {
  const id = await world.published()
  await world.join(id, 'forger')
  const [short = '', signature = ''] = (await world.ticket('forger')).split('.')
  const other = `${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'A'}`
  for (const link of ['', 'x', short, `${short}.${other}`, `${short}.${signature}.x`, 'a'.repeat(5000)])
    expect(await ticketOf(store(), link)).toBeNull()
})
