import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bodyText,
  compose,
  firstDraft,
  lint,
  readingMinutes,
  recompose,
  setForTrade,
  withoutReadings
} from '@hinoyojin/core/guideline/index.ts'
import { guidelineAnswers, type GuidelineAnswers, type Spoken } from '@hinoyojin/core/schema/guideline-clause.ts'
import { localeIds } from '@hinoyojin/core/schema/words.ts'
import { readClauses } from './clauses.ts'

const { clauses: library, problems } = readClauses(
  path.join(import.meta.dirname, '../../../content/guidelines/clauses')
)
const shape = guidelineAnswers.shape
const choices = Object.entries(shape).flatMap(([key, type]) =>
  'options' in type ? [[key, type.options] as const] : []
)
const sets = ['short', 'full'] as const
const typed = { desk: '総務部 相談係（内線 200）', reportDesk: '', set: 'full' as const }
const first = guidelineAnswers.parse({ ...Object.fromEntries(choices.map(([key, options]) => [key, options[0]])), ...typed }) // prettier-ignore
const answers: fc.Arbitrary<GuidelineAnswers> = fc
  .record({
    ...Object.fromEntries(choices.map(([key, options]) => [key, fc.constantFrom(...options)])),
    set: fc.constantFrom(...sets),
    desk: fc.constantFrom(typed.desk, 'Human Resources, ext. 12', '店長'),
    reportDesk: fc.constantFrom('', '監査室（外線 0120-000-000）')
  })
  .map((made) => guidelineAnswers.parse(made))

/** Every combination of what decides which clauses there are; the organisation's own words only fill them. */
function* combinations(): Generator<GuidelineAnswers> {
  const deciding = choices.map(([key, options]) => [key, key === 'called' ? options.slice(0, 1) : options] as const)
  const count = deciding.reduce((product, [, options]) => product * options.length, 1)
  for (let at = 0; at < count; at++) {
    let rest = at
    const chosen = deciding.map(([key, options]) => {
      const option = options[rest % options.length]
      rest = Math.floor(rest / options.length)
      return [key, option]
    })
    for (const reportDesk of ['', '監査室'])
      yield {
        ...(Object.fromEntries(chosen) as Omit<GuidelineAnswers, keyof typeof typed>),
        ...typed,
        reportDesk
      } // every key that can be chosen
  }
}

test('the clauses of the library can be read, and ids and places are their own', () => {
  expect(problems).toEqual([])
  expect(library.length).toBeGreaterThan(10)
  expect(new Set(library.map(({ id }) => id)).size).toBe(library.length)
})

test('whatever is answered, every clause in every language passes our own lint', () => {
  // Whether a clause is there depends on the other answers; what it says depends on these alone.
  const always = library.map((clause) => ({ ...clause, when: {} }))
  const seen = new Set<string>()
  for (const called of shape.called.options)
    for (const reportDesk of ['', '監査室'])
      for (const { title, text } of compose({ ...first, called, reportDesk }, always))
        for (const words of [title, text].flatMap(said)) seen.add(withoutReadings(words))
  const found = [...seen].flatMap((words) => {
    const linted = lint(words)
    return linted.ok && linted.findings.length === 0 ? [] : [words, linted]
  })
  expect(seen.size).toBeGreaterThan(library.length * 6)
  expect(found).toEqual([])
}, 120_000)

test('the whole guideline with its pledge passes as one text, and every slot is filled', () => {
  fc.assert(
    fc.property(answers, (made) => {
      const draft = firstDraft(made, library)
      const clauses = draft.clauses.map(({ revision: _, ...clause }) => clause)
      for (const locale of localeIds) {
        const text = bodyText({ title: draft.title, clauses, pledge: draft.pledge }, locale)
        expect(lint(text)).toEqual({ ok: true, findings: [] })
        expect(text).not.toMatch(/\{[a-zA-Z]+\}|undefined/)
      }
    }),
    { numRuns: 12 }
  )
}, 120_000)

test('every combination has a purpose, what is free, whom to ask, and one clause each on discipline and on customers', () => {
  const short = { ja: '条', en: 'clause', 'ja-easy': '条' }
  const bare = library.map((clause) => ({ ...clause, title: short, text: short, question: { ask: short, options: [] } }))
  let all = 0
  for (const each of combinations()) {
    all += 1
    const keys = compose(each, bare).map(({ key }) => key)
    expect(['purpose', 'free-to-post', 'lawful-voices', 'no-surveillance', 'when-it-happens'].filter((key) => !keys.includes(key))).toEqual([])
    expect(onesOf(keys)).toEqual([1, 1])
    const few = compose({ ...each, set: 'short' }, bare).filter(({ part }) => part === 'people').map(({ key }) => key)
    expect(['purpose', 'free-to-post', 'pause', 'secrets', 'lawful-voices', 'when-it-happens'].filter((key) => !few.includes(key))).toEqual([])
    expect(onesOf(few)).toEqual([1, 1])
    expect([few.length >= 8, few.length <= 11, few.every((key) => keys.includes(key))]).toEqual([true, true, true])
  }
  expect(all).toBeGreaterThan(10_000)
}, 120_000) // prettier-ignore

test('every word in やさしい日本語 has its reading, the reasons too', () => {
  const easy = library.flatMap(({ title, text, reason, question }) =>
    [title, text, reason, question.ask, ...question.options.flatMap((option) => [option.text, option.why])].map((spoken) => spoken['ja-easy'])
  )
  const bare = easy.map((words) => words.replaceAll(/\{[^{}|]+\|[^{}|]+\}/g, ''))
  expect(easy.length).toBeGreaterThan(library.length * 8)
  expect(bare.filter((words) => /\p{Script=Han}/u.test(words))).toEqual([])
}) // prettier-ignore

const onesOf = (keys: string[]) => [
  keys.filter((key) => key.startsWith('consequences')).length,
  keys.filter((key) => ['customers', 'care-users', 'pupils'].includes(key)).length
]

test('trades with many part-timers are offered the short set first, and it takes less than half the time to read', () => {
  expect([setForTrade('food'), setForTrade('office')]).toEqual(['short', 'full'])
  const minutes = sets.map((set) => readingMinutes(firstDraft({ ...first, set }, library)))
  expect(minutes[0]).toBeGreaterThan(3)
  expect(minutes[0]! * 2).toBeLessThan(minutes[1]!)
})

test('what fits but is not in the short set waits beside the draft, to be taken in one by one', () => {
  const [short, full] = sets.map((set) => firstDraft({ ...first, set }, library))
  const keys = [...short!.clauses, ...short!.removed].map(({ key }) => key)
  expect(keys.toSorted()).toEqual(full!.clauses.map(({ key }) => key).toSorted())
  expect(full!.removed).toEqual([])
})

describe('other answers later', () => {
  test('leave alone what people wrote, took out or added', () => {
    fc.assert(
      fc.property(answers, (made) => {
        const draft = firstDraft(first, library)
        const [one, second, ...rest] = draft.clauses
        const own = { ...one!, key: 'own-1', title: { ja: '自分たちの条' } }
        const edited = { ...one!, text: { ja: '私たちの言葉で書きました。' } }
        const after = recompose({ ...draft, clauses: [edited, ...rest, own], removed: [second!] }, made, library)
        expect(after.clauses.find(({ key }) => key === edited.key)).toEqual(edited)
        expect(after.clauses.find(({ key }) => key === 'own-1')).toEqual(own)
        expect(after.clauses.some(({ key }) => key === second!.key)).toBe(false)
      }),
      { numRuns: 60 }
    )
  })

  test('from short to full and back keep what was edited, and what was taken in stays in its words', () => {
    const draft = firstDraft({ ...first, set: 'short' }, library)
    const [one, ...rest] = draft.clauses
    const edited = { ...one!, text: { ja: '私たちの言葉で書きました。' } }
    const [taken, ...waiting] = draft.removed
    const mine = { ...draft, clauses: [edited, ...rest, taken!], removed: waiting }
    const full = recompose(mine, { ...first, set: 'full' }, library)
    expect(full.removed).toEqual([])
    expect(full.clauses.find(({ key }) => key === edited.key)).toEqual(edited)
    const changed = full.clauses.map((clause) => clause.key === waiting[0]!.key ? { ...clause, title: { ja: '直した題' } } : clause) // prettier-ignore
    const short = recompose({ ...full, clauses: changed }, { ...first, set: 'short' }, library)
    const keys = short.clauses.map(({ key }) => key)
    expect(short.clauses.find(({ key }) => key === edited.key)).toEqual(edited)
    expect(keys).toContain(waiting[0]!.key)
    expect(keys).not.toContain(waiting[1]!.key)
    expect(short.removed.map(({ key }) => key)).toContain(waiting[1]!.key)

    const shop = recompose(mine, { ...first, set: 'short', called: 'shop' }, library)
    expect(shop.clauses.map(({ key }) => key)).toContain(taken!.key)
  })

  test('give what a first draft from them would have given, where nobody touched anything', () => {
    fc.assert(
      fc.property(answers, answers, (one, two) => {
        const words = (draft: ReturnType<typeof firstDraft>) =>
          draft.clauses.map(({ revision: _, ...clause }) => clause)
        expect(words(recompose(firstDraft(one, library), two, library))).toEqual(words(firstDraft(two, library)))
      }),
      { numRuns: 60 }
    )
  })
})

const said = (spoken: Spoken) => localeIds.flatMap((id) => spoken[id] ?? [])
