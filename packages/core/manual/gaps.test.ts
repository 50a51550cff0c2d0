import { describe, expect, test } from 'vitest'
import { noAnswers, type ManualAnswers } from '../schema/manual-answers.ts'
import { postIds } from '../schema/manual.ts'
import { gapsOf } from './gaps.ts'

const someone = (name: string) => ({ name, phone: '000', number: '' })
const pair = (name: string) => ({ first: someone(name), deputy: someone(`${name}代理`) })
const complete = (): ManualAnswers => ({
  ...noAnswers(),
  posts: Object.fromEntries(postIds.map((id) => [id, pair(id)])) as ManualAnswers['posts'],
  night: { from: '22:00', to: '09:00', ...pair('夜') },
  hours: { from: '11:00', to: '23:00', closed: '' },
  accounts: [{ name: '公式', keeper: '甲', deputy: '乙' }],
  levels: ['一', '二', '三'],
  places: { report: '店長へ', meet: '会議室', evidence: '共有の箱' }
})
const codes = (answers: ManualAnswers) => gapsOf(answers).map(({ code }) => code)

test('a manual in which everything is answered has no gaps', () => {
  expect(gapsOf(complete())).toEqual([])
})

test('says first that nobody decides, for each post without which the first hour stands still', () => {
  const gaps = gapsOf(noAnswers())
  expect(gaps.filter(({ weight }) => weight === 'first').map((gap) => ('post' in gap ? gap.post : gap.code))).toEqual([
    'lead', 'words', 'safety', 'night-nobody', 'no-report'
  ]) // prettier-ignore
  expect(gaps.findLastIndex(({ weight }) => weight === 'first')).toBe(4)
})

describe('at night', () => {
  test('says from when to when nobody decides', () => {
    const answers = complete()
    answers.night = { from: '23:00', to: '08:30', first: someone(''), deputy: someone('') }
    expect(gapsOf(answers)).toEqual([{ weight: 'first', code: 'night-nobody', from: '23:00', to: '08:30' }])
  })

  test('says that one person alone can not be called every night', () => {
    const answers = complete()
    answers.night.deputy = someone('')
    expect(gapsOf(answers)).toEqual([{ weight: 'soon', code: 'night-one', name: '夜', from: '22:00' }])
  })

  test('says that a name without a number reaches nobody', () => {
    const answers = complete()
    answers.night.first = { ...someone('夜'), phone: '' }
    expect(gapsOf(answers)).toEqual([{ weight: 'first', code: 'no-phone', post: 'night', name: '夜' }])
  })
})

test('says that somebody holds too many posts to hold them at the same time', () => {
  const answers = complete()
  for (const id of ['lead', 'words', 'safety'] as const) answers.posts[id].first = someone('山本')
  expect(gapsOf(answers)).toEqual([{ weight: 'soon', code: 'one-person', name: '山本', count: 3 }])
})

test('says which account only one person can stop', () => {
  const answers = complete()
  answers.accounts = [{ name: 'のきさき公式', keeper: '甲', deputy: '' }]
  expect(gapsOf(answers)).toEqual([{ weight: 'soon', code: 'account-one-keeper', name: 'のきさき公式' }])
})

test('counts every missing level, place and hour', () => {
  const { levels, places, hours, accounts } = noAnswers()
  expect(codes({ ...complete(), levels, places, hours, accounts })).toEqual([
    'no-report', 'level-empty', 'level-empty', 'level-empty', 'no-meet', 'no-evidence', 'no-hours', 'no-accounts'
  ]) // prettier-ignore
})
