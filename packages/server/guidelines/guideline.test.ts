import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@hinoyojin/dev-env/database.ts'
import { makeGround, type Ground } from '../store/management/ground-for-tests.ts'
import {
  MOST_CLAUSES,
  addClause,
  answerQuestions,
  bringBack,
  draftOf,
  moveClause,
  removeClause,
  saveClause
} from './draft.ts'
import { wordsChanged } from './difference.ts'
import { warningsIn } from './linting.ts'
import { answerNote, askNote, notesOf } from './notes.ts'
import { obligationCsv, obligationOf } from './obligation.ts'
import { approve, propose, publish, publishingOf, takeBack } from './publish.ts'
import { agree, answerQuestion, guidelineWaits, readingOf } from './reading.ts'

let database: TestDatabase
let ground: Ground
const now = new Date('2026-11-24T09:00:00Z')
const answers = { trade: 'food', called: 'company', official: 'yes', minors: 'no', foreign: 'yes', contractors: 'no', group: 'no', listed: 'no', union: 'no', workRules: 'yes', desk: '総務部', reportDesk: '' } // prettier-ignore

beforeAll(async () => {
  database = await testDatabase()
  ground = await makeGround(database.store, 'guidelines', { 本部: null, 駅前店: '本部' }, [
    { number: '0001', name: '木下 あかね', unit: '本部', roles: ['administrator'] },
    { number: '0002', name: '津守 さとる', unit: '本部', roles: ['administrator'] },
    { number: '0102', name: '佐藤 ゆうき', unit: '駅前店' },
    { number: '0103', name: '髙橋 健二', unit: '駅前店' }
  ])
})
afterAll(() => database.close())

const who = (name: string) => ground.people[name]!
const [writer, second, learner] = ['木下 あかね', '津守 さとる', '佐藤 ゆうき']
const theDraft = async () => {
  const found = await draftOf(database.store, who(writer))
  if (!found || 'code' in found) throw new Error('there is a draft')
  return found
}
const clause = async (key: string) => {
  const found = (await theDraft()).draft.clauses.find((each) => each.key === key)
  if (!found) throw new Error(`there is a clause ${key}`)
  return found
}
const waitingHash = async () => {
  const found = await publishingOf(database.store, who(writer))
  return (found.ok && found.proposal?.hash) || ''
}
/** Reads every clause that is asked, choosing the answer that fits. */
async function readAll(name: string, version: number | null, parts: 'people' | 'people+official' | null = null) {
  const reading = await readingOf(database.store, who(name), 'ja', { version, parts })
  if (!reading) throw new Error('there is something to read')
  for (const { key, question } of reading.asked) {
    const option = question?.options.find(({ fits }) => fits)?.id ?? null
    await answerQuestion(database.store, who(name), { version: reading.version.number, key, option }, 'ja')
  }
  return reading
}
const publishNow = async () => {
  expect(await propose(database.store, who(writer), '', now)).toEqual({ ok: true })
  expect(await approve(database.store, who(second), await waitingHash(), now)).toEqual({ ok: true })
  return publish(database.store, who(writer), await waitingHash(), now)
}

describe('a draft', () => {
  test('is made from answers, and not by learners', async () => {
    const { store } = database
    expect(await answerQuestions(store, who(learner), answers, now)).toEqual({ ok: false, code: 'not-allowed' })
    expect(await answerQuestions(store, who(writer), { ...answers, desk: ' ' }, now)).toEqual({ ok: false, code: 'bad-answers' }) // prettier-ignore
    const made = await answerQuestions(store, who(writer), answers, now)
    expect(made.ok && made.draft.clauses.map(({ key }) => key)).toContain('customers')
  })

  test('of two who save one clause the second keeps their words and sees the other’s', async () => {
    const { store } = database
    const before = await clause('pause')
    const save = (name: string, ja: string) => saveClause(store, who(name), { ...before, text: { ja } }, now)
    expect(await save(writer, '先に保存した文です。')).toMatchObject({ ok: true })
    const late = await save(second, 'あとから保存した文です。')
    expect(late).toMatchObject({
      ok: false,
      code: 'changed-meanwhile',
      theirs: { text: { ja: '先に保存した文です。' } }
    })
    expect((await clause('pause')).text.ja).toBe('先に保存した文です。')
    const { revision } = await clause('pause')
    expect(await saveClause(store, who(second), { ...before, revision, text: { ja: '両方を生かした文です。' } }, now)).toMatchObject({ ok: true }) // prettier-ignore
  })

  test('two who save different clauses at the same moment both keep theirs', async () => {
    const { store } = database
    const [one, two] = [await clause('purpose'), await clause('customers')]
    const saved = await Promise.all([
      saveClause(store, who(writer), { ...one, title: { ja: '目的' } }, now),
      saveClause(store, who(second), { ...two, title: { ja: 'お客様' } }, now)
    ])
    expect(saved.map(({ ok }) => ok)).toEqual([true, true])
    expect([(await clause('purpose')).title.ja, (await clause('customers')).title.ja]).toEqual(['目的', 'お客様'])
  })

  test('clauses are moved inside their part, taken out, brought back and added', async () => {
    const { store } = database
    const keys = async () => (await theDraft()).draft.clauses.map(({ key }) => key)
    const [first, next] = await keys()
    await moveClause(store, who(writer), next!, 'up', now)
    expect((await keys()).slice(0, 2)).toEqual([next, first])
    await moveClause(store, who(writer), next!, 'down', now)
    await removeClause(store, who(writer), first!, now)
    expect(await keys()).not.toContain(first)
    await bringBack(store, who(writer), first!, now)
    const own = await addClause(store, who(writer), { part: 'people', title: { ja: '自分たちの条' }, text: { ja: '相談してください。' } }, now) // prettier-ignore
    expect([own.ok, (await keys()).slice(-2)[0]]).toEqual([true, first])
  })

  test('an empty or endless clause is refused with a code', async () => {
    const { store } = database
    const wish = (ja: string) => ({ part: 'people' as const, title: { ja: '題' }, text: { ja } })
    expect(await addClause(store, who(writer), wish(' '), now)).toEqual({ ok: false, code: 'empty' })
    expect(await addClause(store, who(writer), wish('あ'.repeat(4001)), now)).toEqual({ ok: false, code: 'too-long' })
    const [first] = (await theDraft()).draft.clauses
    const why = { ja: 'わけ' }
    const question = {
      ask: { ja: 'あ'.repeat(1001) },
      options: [{ id: 'a', fits: true, text: why, why }, { id: 'b', fits: false, text: why, why }]
    } // prettier-ignore
    expect(await saveClause(store, who(writer), { ...first!, question }, now)).toEqual({ ok: false, code: 'too-long' })
  })

  test('a guideline takes a hundred clauses, those put aside included, and says so to whoever adds one more', async () => {
    const { store } = database
    const full = await makeGround(store, 'full-guideline', { 本部: null }, [
      { number: '1', name: '宮田 直', unit: '本部', roles: ['administrator'] }
    ])
    const editor = full.people['宮田 直']!
    const begun = await answerQuestions(store, editor, answers, now)
    const wish = { part: 'people' as const, title: { ja: '題' }, text: { ja: '文' } }
    const added: string[] = []
    for (let n = begun.ok ? begun.draft.clauses.length : 0; n < MOST_CLAUSES; n += 1) {
      const answer = await addClause(store, editor, wish, now)
      if (answer.ok && 'key' in answer) added.push(answer.key)
    }
    expect(added.length).toBeGreaterThan(50)
    expect(await addClause(store, editor, wish, now)).toEqual({ ok: false, code: 'too-many' })
    await removeClause(store, editor, added[0]!, now)
    expect(await addClause(store, editor, wish, now)).toEqual({ ok: false, code: 'too-many' })
    expect((await bringBack(store, editor, added[0]!, now)).ok).toBe(true)
  })

  test('a bad sentence is warned about in plain words, in Japanese and English, with a clause that would do', () => {
    const text = {
      ja: '会社への批判を禁止する。',
      'ja-easy': '{会社|かいしゃ}への {批判|ひはん}を {禁止|きんし}する。'
    }
    const [japanese, easy] = warningsIn(text, 'ja')
    expect(japanese).toMatchObject({ locale: 'ja', rule: 'criticism', words: '会社への批判を禁止する' })
    expect(easy?.locale).toBe('ja-easy')
    expect(warningsIn(text, 'en')[0]?.reason).toMatch(/freedom of expression.*not legal advice/)
    expect(warningsIn({ ja: japanese?.instead ?? '' }, 'ja')).toEqual([])
  })
})

describe('approval and publication', () => {
  test('need a second person where there is one, and exactly the text that was seen', async () => {
    const { store } = database
    expect(await propose(store, who(writer), '初めての版', now)).toEqual({ ok: true })
    const hash = await waitingHash()
    const locked = await saveClause(store, who(second), { ...(await clause('pause')), text: { ja: '別の文' } }, now)
    expect(locked).toEqual({ ok: false, code: 'waiting' })
    expect(await approve(store, who(writer), hash, now)).toEqual({ ok: false, code: 'second-person' })
    expect(await publish(store, who(second), hash, now)).toEqual({ ok: false, code: 'not-approved' })
    expect(await approve(store, who(second), 'f'.repeat(64), now)).toEqual({ ok: false, code: 'changed-meanwhile' })
    expect(await takeBack(store, who(second))).toEqual({ ok: true })
    expect(await publishNow()).toEqual({ ok: true, number: 1 })
    expect(await propose(store, who(writer), '', now)).toEqual({ ok: false, code: 'no-change' })
  })

  test('two who press publish at once publish once', async () => {
    const { store } = database
    await saveClause(store, who(writer), { ...(await clause('pause')), text: { ja: '投稿の前に、一度だけ確かめてください。' } }, now) // prettier-ignore
    await propose(store, who(writer), 'ひと呼吸の条を短くしました。', now)
    const hash = await waitingHash()
    await approve(store, who(second), hash, now)
    const both = await Promise.all([publish(store, who(writer), hash, now), publish(store, who(second), hash, now)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    const { versions } = (await publishingOf(store, who(writer))) as { versions: { number: number }[] }
    expect(versions.map(({ number }) => number)).toEqual([2, 1])
  })
})

describe('a reader', () => {
  test('may not agree before every clause has been read, and an answer that does not fit says why and stores nothing', async () => {
    const { store } = database
    const reading = await readingOf(store, who(learner), 'ja', { version: null, parts: null })
    const first = reading!.asked[0]!
    expect(await agree(store, who(learner), { version: 2, parts: 'people', locale: 'ja' }, now)).toMatchObject({ ok: false, code: 'not-read', key: first.key }) // prettier-ignore
    const other = first.question!.options.find(({ fits }) => !fits)!
    const wrong = await answerQuestion(store, who(learner), { version: 2, key: first.key, option: other.id }, 'ja')
    expect(wrong).toEqual({ ok: true, fits: false, why: other.why.ja })
    expect((await readingOf(store, who(learner), 'ja', { version: null, parts: null }))!.asked[0]!.read).toBe(false)
  })

  test('who pressed the button twice has agreed once', async () => {
    const { store } = database
    await readAll(learner, null)
    const press = () => agree(store, who(learner), { version: 2, parts: 'people', locale: 'en' }, now)
    const answers = await Promise.all([press(), press(), press()])
    expect(answers.map((each) => each.ok && each.seq).sort()).toEqual([1, null, null])
    expect(await guidelineWaits(store, who(learner))).toBeNull()
  })

  test('of the next version reads the changed clause only, with what changed; a better translation asks nobody', async () => {
    const { store } = database
    const pause = await clause('pause')
    await saveClause(store, who(writer), { ...pause, text: { ...pause.text, en: 'Pause for a moment.' } }, now)
    expect(await publishNow()).toEqual({ ok: true, number: 3 })
    expect(await guidelineWaits(store, who(learner))).toBeNull()
    await saveClause(store, who(writer), { ...(await clause('pause')), text: { ja: '投稿の前に、二度確かめてください。' } }, now) // prettier-ignore
    expect(await publishNow()).toEqual({ ok: true, number: 4 })
    expect(await guidelineWaits(store, who(learner))).toEqual({
      version: 4,
      changesOnly: true,
      clauses: 1,
      begun: false
    })
    const reading = await readingOf(store, who(learner), 'ja', { version: null, parts: null })
    expect(reading!.asked.map(({ key }) => key)).toEqual(['pause'])
    expect(reading!.asked[0]!.change?.runs.filter(({ kind }) => kind === 'in').map(({ text }) => text).join('')).toContain('二') // prettier-ignore
  })

  test('whose version was overtaken while they read it has agreed to what they read, and is asked for the rest', async () => {
    const { store } = database
    await readAll(learner, 4)
    await saveClause(
      store,
      who(writer),
      { ...(await clause('purpose')), text: { ja: '困らないための約束です。' } },
      now
    )
    expect(await publishNow()).toEqual({ ok: true, number: 5 })
    const agreed = await agree(store, who(learner), { version: 4, parts: 'people', locale: 'ja' }, now)
    expect(agreed).toMatchObject({ ok: true, more: true })
    const next = await readAll(learner, null)
    expect([next.last?.version, next.asked.map(({ key }) => key)]).toEqual([4, ['purpose']])
    expect(await agree(store, who(learner), { version: 5, parts: 'people', locale: 'ja' }, now)).toMatchObject({ ok: true, more: false }) // prettier-ignore
    expect(await agree(store, who(learner), { version: 4, parts: 'people', locale: 'ja' }, now)).toMatchObject({ ok: true, seq: null }) // prettier-ignore
  })

  test('can ask instead of agreeing; the answer comes back to them and to nobody else', async () => {
    const { store } = database
    expect(await askNote(store, who(learner), { version: 5, clauseKey: 'pause', text: 'これは休みの日もですか。' }, now)).toEqual({ ok: true }) // prettier-ignore
    expect(await notesOf(store, who(learner))).toEqual({ ok: false, code: 'not-allowed' })
    const found = await notesOf(store, who(writer))
    const note = (found.ok && found.notes[0]) || undefined
    expect(note).toMatchObject({ name: learner, text: 'これは休みの日もですか。', answer: null })
    expect(await answerNote(store, who(writer), note!.id, 'はい、いつでも同じです。', now)).toEqual({ ok: true })
    const notesFor = async (name: string) => (await readingOf(store, who(name), 'ja', { version: null, parts: null }))!.notes.map(({ answer }) => answer) // prettier-ignore
    expect([await notesFor(learner), await notesFor('髙橋 健二')]).toEqual([['はい、いつでも同じです。'], []])
  })
})

test('the administrator sees who has agreed, by name and unit, and nothing of what they answered', async () => {
  const { store } = database
  const found = await obligationOf(store, who(writer), null)
  expect(found.ok && found.people.map(({ name, state, version }) => [name, state, version])).toEqual(
    expect.arrayContaining([[learner, 'agreed', 5], ['髙橋 健二', 'not-yet', null]])
  ) // prettier-ignore
  const words = { columns: ['a'], states: { agreed: '同意', older: '変更', 'not-yet': 'まだ' }, parts: { people: '1', 'people+official': '2' } } // prettier-ignore
  const csv = await obligationCsv(store, who(writer), { unitId: null, states: ['not-yet'] }, words, () => '')
  expect(csv.ok && csv.text).toContain('0103,髙橋 健二,駅前店,まだ')
  expect(csv.ok && csv.text).not.toContain(learner)
  expect(await obligationOf(store, who(learner), null)).toEqual({ ok: false, code: 'not-allowed' })
})

test('a long clause that was written anew as a whole costs no page a second: the old text, then the new one', () => {
  const text = (step: number) => Array.from({ length: 2000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * step) % 3000))).join('、') // prettier-ignore
  const from = performance.now()
  expect(wordsChanged(text(7919), text(6841))).toEqual([
    { kind: 'out', text: text(7919) },
    { kind: 'in', text: text(6841) }
  ])
  expect(performance.now() - from).toBeLessThan(500)
})

test('what is no number of a version is none', async () => {
  for (const version of [Number.NaN, 1.5, 99_999_999_999])
    expect(await readingOf(database.store, who(learner), 'ja', { version, parts: null })).toBeNull()
})
