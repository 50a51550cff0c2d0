import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { sampleGround, type Ground } from '../store/management/ground-for-tests.ts'
import { SYSTEM } from '../store/database.ts'
import { sqlOf } from '../store/sql.ts'
import { remindSteps } from './remind-steps.ts'
import { agree, dueSteps, markStepDone, roundView } from './round-report.ts'
import { answerRound, myRound } from './round-answers.ts'
import { closeRound, inviteToRound, openRound, organisationRounds, uninviteFromRound } from './rounds.ts'

let database: TestDatabase
let ground: Ground
let other: Ground
let round: string
const now = new Date('2026-11-24T03:00:00Z')
const administrator = () => ground.people['木下 あかね']!
const colleague = () => ground.people['中村 まこと']!
const second = () => ground.people['高木 しほ']!
const learner = () => ground.people['佐藤 ゆうき']!

beforeAll(async () => {
  database = await testDatabase()
  ground = await sampleGround(database.store, 'rounds')
  other = await sampleGround(database.store, 'rounds-other')
  const opened = await openRound(database.store, administrator(), now)
  if (!opened.ok) throw new Error(opened.code)
  round = opened.id
  for (const who of [colleague(), second()])
    await inviteToRound(database.store, administrator(), round, who.personId, now)
})
afterAll(() => database.close())

const given = (question: string, answer: string, revision = 0, evidence = '') => ({
  question,
  answer,
  evidence,
  link: '',
  revision
})
const form = (question: string, answer: string, revision = 0, more = {}) => ({
  question,
  answer,
  evidence: '',
  owner: '',
  step: '',
  dueOn: '',
  revision,
  ...more
})
const view = async () => {
  const found = await roundView(database.store, administrator(), round)
  if (!found.ok) throw new Error(found.code)
  return found
}
const questionOf = async (id: string) => (await view()).questions.find(({ question }) => question.id === id)!

describe('a round', () => {
  test('is open once at a time, also when two administrators press the button', async () => {
    const both = await Promise.all([
      openRound(database.store, administrator(), now),
      openRound(database.store, administrator(), now)
    ])
    expect(both).toEqual([
      { ok: false, code: 'open-already' },
      { ok: false, code: 'open-already' }
    ])
    const third = await Promise.all([1, 2, 3].map(() => openRound(database.store, other.people['木下 あかね']!, now)))
    expect(third.filter(({ ok }) => ok).length).toBe(1)
  })

  test('is opened, seen and closed by administrators only, and by nobody of another organisation', async () => {
    for (const who of [colleague(), learner()]) {
      expect(await openRound(database.store, who, now)).toMatchObject({ code: 'not-allowed' })
      expect(await roundView(database.store, who, round)).toMatchObject({ code: 'not-allowed' })
      expect(await closeRound(database.store, who, round, now)).toMatchObject({ code: 'not-allowed' })
      expect(await agree(database.store, who, round, form('written', 'yes'), now)).toMatchObject({
        code: 'not-allowed'
      })
    }
    const stranger = other.people['木下 あかね']!
    expect(await roundView(database.store, stranger, round)).toMatchObject({ code: 'unknown-round' })
    expect(await agree(database.store, stranger, round, form('written', 'yes'), now)).toMatchObject({
      code: 'unknown-round'
    })
    expect(await inviteToRound(database.store, administrator(), round, stranger.personId, now)).toEqual({ ok: true })
    expect((await view()).people.length).toBe(2)
  })
})

describe('answers', () => {
  test('are asked of those who were invited and of administrators', async () => {
    expect((await myRound(database.store, colleague()))?.total).toBe(20)
    expect(await myRound(database.store, learner())).toBe(null)
    expect(await answerRound(database.store, learner(), [given('written', 'yes')], now)).toEqual({
      ok: false,
      code: 'no-round'
    })
    expect(await myRound(database.store, administrator(), 'invited')).toBe(null)
    expect(await myRound(database.store, administrator())).toMatchObject({ mine: [] })
  })

  test('that differ stand side by side, with who wrote what', async () => {
    await answerRound(
      database.store,
      colleague(),
      [given('written', 'yes', 0, '店の棚にあります'), given('timed', 'no')],
      now
    )
    await answerRound(database.store, second(), [given('written', 'yes'), given('timed', 'no')], now)
    await answerRound(database.store, administrator(), [given('written', 'no')], now)
    const written = await questionOf('written')
    expect(written).toMatchObject({ counts: { yes: 2, partly: 0, no: 1, unknown: 0 }, differs: true, proposed: null })
    expect(written.notes.map(({ name, answer }) => [name, answer])).toEqual([
      ['木下 あかね', 'no'],
      ['中村 まこと', 'yes'],
      ['高木 しほ', 'yes']
    ])
    expect(await questionOf('timed')).toMatchObject({ differs: false, proposed: 'no' })
  })

  test('of two windows lose nothing: the later one is told what stands there, the rest is stored', async () => {
    const outcome = await answerRound(
      database.store,
      colleague(),
      [given('written', 'partly', 1), given('lawful', 'yes')],
      now
    )
    expect(outcome).toEqual({ ok: true, problems: [] })
    const late = await answerRound(
      database.store,
      colleague(),
      [given('written', 'no', 1), given('accounts', 'no')],
      now
    )
    expect(late).toMatchObject({
      ok: true,
      problems: [{ question: 'written', code: 'changed-meanwhile', now: { answer: 'partly' } }]
    })
    const mine = await myRound(database.store, colleague())
    expect(mine?.mine.map(({ question, answer }) => [question, answer])).toContainEqual(['accounts', 'no'])
    const first = await Promise.all(
      [1, 2].map((n) => answerRound(database.store, second(), [given('paid', 'yes', 0, `窓${n}`)], now))
    )
    expect(first.flatMap((each) => (each.ok ? each.problems : [])).length).toBe(1)
  })

  test('are refused with their reason: no such answer, too long, no address', async () => {
    const wrong = [
      given('written', 'maybe'),
      given('nonsense', 'yes'),
      { ...given('kept', 'yes'), evidence: 'あ'.repeat(1001) },
      { ...given('fair', 'yes'), link: 'javascript:alert(1)' }
    ]
    const outcome = await answerRound(database.store, colleague(), wrong, now)
    expect(outcome.ok && outcome.problems.map(({ code }) => code)).toEqual([
      'no-such-answer',
      'no-such-answer',
      'too-long',
      'no-address'
    ])
  })

  test('stay when somebody is no longer asked', async () => {
    await uninviteFromRound(database.store, administrator(), round, second().personId)
    expect(await myRound(database.store, second())).toBe(null)
    expect((await questionOf('timed')).counts.no).toBe(2)
    await inviteToRound(database.store, administrator(), round, second().personId, now)
  })
})

describe('what was agreed', () => {
  test('by two administrators at once loses nothing: the later one sees what stands there', async () => {
    const both = await Promise.all(
      ['総務', '店舗'].map((owner) =>
        agree(database.store, administrator(), round, form('written', 'partly', 0, { owner }), now)
      )
    )
    expect(both.filter(({ ok }) => ok).length).toBe(1)
    const lost = both.find(({ ok }) => !ok)
    expect(lost).toMatchObject({ code: 'changed-meanwhile', now: { answer: 'partly', revision: 1 } })
    expect(await agree(database.store, administrator(), round, form('written', 'yes', 1), now)).toEqual({ ok: true })
    expect((await questionOf('written')).agreed).toMatchObject({ answer: 'yes', revision: 2 })
  })

  test('is refused when the day does not exist', async () => {
    const day = form('lawful', 'no', 0, { dueOn: '2026-02-31' })
    expect(await agree(database.store, administrator(), round, day, now)).toEqual({ ok: false, code: 'no-day' })
  })

  test('becomes first steps; a step is due on its day and until it is marked as done', async () => {
    await agree(
      database.store,
      administrator(),
      round,
      form('timed', 'no', 0, { owner: '店長会', dueOn: '2026-12-01' }),
      now
    )
    expect((await view()).first).toEqual(['timed'])
    const due = async (day: string) => {
      const found = await dueSteps(database.store, administrator(), new Date(`${day}T03:00:00Z`))
      return found.ok ? found.steps.map(({ question }) => question) : found.code
    }
    expect(await due('2026-11-30')).toEqual([])
    expect(await due('2026-12-01')).toEqual(['timed'])
    const remind = (day: string) =>
      remindSteps(database.store, { now: new Date(`${day}T03:00:00Z`), origin: 'https://training.example.com' })
    await database.store.write(ground.organisationId, SYSTEM, async (tx) => {
      tx.unaudited('test data')
      await sqlOf(tx)`update person set email = 'akane@example.com'
        where organisation_id = ${ground.organisationId} and id = ${administrator().personId}`
    })
    expect(await remind('2026-11-30')).toEqual({ queued: 0 })
    for (const day of ['2026-12-01', '2026-12-01', '2026-12-05']) await remind(day)
    const letters = await database.store.read(
      ground.organisationId,
      (reader) =>
        sqlOf(reader)<{ subject: string; body: string }[]>`
        select subject, body from mail where organisation_id = ${ground.organisationId}`
    )
    expect(letters.length).toBe(1)
    expect(letters[0]?.body).toContain('店長会')
    expect(letters[0]?.body).toContain('30分の机の上の訓練')
    await markStepDone(database.store, administrator(), round, { question: 'timed', done: true }, now)
    expect(await due('2026-12-02')).toEqual([])
  })

  test('of a closed round never changes; the next one is compared with it', async () => {
    expect(await closeRound(database.store, administrator(), round, now)).toEqual({ ok: true })
    expect(await agree(database.store, administrator(), round, form('written', 'no', 2), now)).toMatchObject({
      code: 'unknown-round'
    })
    expect(await answerRound(database.store, colleague(), [given('kept', 'yes')], now)).toEqual({
      ok: false,
      code: 'no-round'
    })
    expect(await myRound(database.store, colleague())).toBe(null)
    const opened = await openRound(database.store, administrator(), now)
    round = opened.ok ? opened.id : ''
    await agree(database.store, administrator(), round, form('written', 'partly'), now)
    await agree(database.store, administrator(), round, form('timed', 'yes'), now)
    expect((await questionOf('written')).change).toBe('worse')
    expect((await questionOf('timed')).change).toBe('better')
    const rounds = await organisationRounds(database.store, administrator())
    expect(rounds.ok && rounds.rounds.map(({ number }) => number)).toEqual([2, 1])
  })
})
