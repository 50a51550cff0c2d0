import { expect, test } from 'vitest'
import { auditWords } from '#app/words/management-audit.ts'
import { sentenceOf } from './sentence.ts'

const entry = (action: string, detail = {}, more = {}) => ({
  id: 'x',
  at: new Date(),
  action,
  actorName: '木下 あかね',
  subject: 'y',
  subjectName: '佐藤 ゆうき',
  detail,
  ...more
})

test('an entry becomes a sentence with who, whom and the details', () => {
  expect(sentenceOf(entry('person.moved', { unit: '港通り店' }), auditWords.ja)).toBe(
    '木下 あかねが、佐藤 ゆうきさんを港通り店に移しました。'
  )
  expect(sentenceOf(entry('settings.changed', { what: 'locales', from: 'ja', to: 'ja,en' }), auditWords.en)).toBe(
    '木下 あかね changed “languages for learners” from ja to ja,en.'
  )
})

test('an action without a sentence is still shown', () => {
  expect(sentenceOf(entry('manual.printed'), auditWords.en)).toBe('木下 あかね: manual.printed (佐藤 ゆうき)')
})

test('a missing detail leaves no empty slot, and nobody is the system', () => {
  expect(sentenceOf(entry('assignment.created', { unit: '本部', due: null }, { actorName: null }), auditWords.ja)).toBe(
    'システムが、講座を「本部」に割り当てました（期限 なし）。'
  )
})

test('both languages have the same sentences with the same slots', () => {
  const slots = (text: string) => (text.match(/\{[A-Za-z]+\}/g) ?? []).sort()
  for (const [action, sentence] of Object.entries(auditWords.ja.actions))
    expect([action, slots(auditWords.en.actions[action] ?? '')]).toEqual([action, slots(sentence)])
  expect(Object.keys(auditWords.en.actions).sort()).toEqual(Object.keys(auditWords.ja.actions).sort())
})
