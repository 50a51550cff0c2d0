import { expect, test } from 'vitest'
import type { GuidelineBody, GuidelineClause } from '../schema/guideline-draft.ts'
import type { Spoken } from '../schema/guideline-clause.ts'
import { staleTranslations } from './stale.ts'

const said = (word: string): Spoken => ({ ja: `${word}日`, en: `${word} en`, 'ja-easy': `${word} {日|ひ}` })
const clause = (key: string, text: Spoken): GuidelineClause => ({
  key,
  part: 'people',
  title: said(key),
  text,
  reason: { ja: '' },
  facts: [],
  asOf: '',
  question: {
    ask: said('ask'),
    options: [
      { id: 'a', fits: true, text: said('yes'), why: said('because') },
      { id: 'b', fits: false, text: said('no'), why: said('why not') }
    ]
  }
})
const body = (...clauses: GuidelineClause[]): GuidelineBody => ({
  title: said('title'),
  clauses,
  pledge: said('pledge')
})
const library = [clause('one', said('first')), clause('two', said('second'))]
const edited = { ...said('first'), ja: '書き直した文' }

test('a clause edited in Japanese only is named at the first publication, with both languages', () => {
  expect(staleTranslations(body(clause('one', edited), library[1]!), [{ clauses: library }])).toEqual([
    { key: 'one', title: 'one日', languages: ['ja-easy', 'en'] }
  ])
})

test('a language that was written anew is not named, and one that is not there neither', () => {
  const half = { ja: edited.ja, en: 'written anew' }
  expect(staleTranslations(body(clause('one', half)), [{ clauses: library }])).toEqual([])
})

test('what was published with an old translation is named again until somebody writes it anew', () => {
  const first = body(clause('one', edited))
  expect(staleTranslations(first, [{ clauses: library }, first])).toHaveLength(1)
  const mended = body(clause('one', { ja: edited.ja, en: 'anew', 'ja-easy': '{新|あたら}しい' }))
  expect(staleTranslations(mended, [{ clauses: library }, first, mended])).toEqual([])
})

test('a Japanese text that was taken back to what it had been fits its translations again', () => {
  const [before, back] = [body(clause('one', edited)), body(clause('one', said('first')))]
  expect(staleTranslations(back, [{ clauses: library }, before])).toEqual([])
})

test('the question under a clause and the pledge are looked at like the text', () => {
  const [one] = library
  const question = { ...one!.question!, ask: { ...one!.question!.ask, ja: '別の問い' } }
  const pledge = { ...said('pledge'), ja: '別のことば' }
  const now = { ...body({ ...one!, question }), pledge }
  expect(staleTranslations(now, [body(one!)]).map(({ key }) => key)).toEqual(['one', 'pledge'])
})

test('a clause of the organisation’s own fits its translations until its Japanese changes', () => {
  const own = clause('own-1', said('ours'))
  expect(staleTranslations(body(own), [{ clauses: library }])).toEqual([])
  expect(staleTranslations(body(clause('own-1', { ...said('ours'), ja: '変えた' })), [{ clauses: library }, body(own)])).toHaveLength(1)
}) // prettier-ignore
