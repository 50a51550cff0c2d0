import { expect, test } from 'vitest'
import { manualAnswers, noAnswers } from '@hinoyojin/core/schema/manual-answers.ts'
import { differences, readAnswers } from './read-answers.ts'

test('an empty form is no answers, and what was filled in stands in its place', () => {
  const { risks, drafts, ...empty } = noAnswers()
  expect([risks, drafts]).toEqual([null, {}])
  expect(readAnswers(new FormData())).toEqual({ ...empty, night: { ...empty.night, from: '', to: '' } })
  const form = new FormData()
  form.set('posts.lead.first.name', '木下')
  form.set('night.from', '22:00')
  form.set('accounts.3.name', 'のきさき公式')
  const read = readAnswers(form)
  expect(manualAnswers.safeParse(read).success).toBe(true)
  expect(read.posts.lead.first.name).toBe('木下')
  expect(read.accounts).toEqual([{ name: 'のきさき公式', keeper: '', deputy: '' }])
})

test('tells where two sets of answers differ, and nothing else', () => {
  const mine = { ...noAnswers(), places: { report: 'わたし', meet: '', evidence: '' } }
  const theirs = {
    ...noAnswers(),
    places: { report: 'ほかの人', meet: '', evidence: '' },
    accounts: [{ name: '公式', keeper: '', deputy: '' }]
  }
  expect(differences(mine, theirs)).toEqual([
    { path: 'accounts.0.name', theirs: '公式' },
    { path: 'places.report', theirs: 'ほかの人' }
  ])
  expect(differences(mine, mine)).toEqual([])
})
