import { describe, expect, test } from 'vitest'
import { checkFolder } from '../check/check-module.ts'
import { story } from '../check/example-module.ts'
import { folderOf } from '../read/folder.ts'
import { speak } from './speak.ts'

const spoken = (changes: Record<string, string>, language: 'ja' | 'en') =>
  checkFolder(folderOf(story(changes).files), { targets: [] }).problems.map((problem) => speak(problem, language))

describe('problems of shape in plain words', () => {
  test.each([
    ['an unknown key', { 'minutes: 2': 'minutes: 2\nminuets: 2' }, '「minuets」という項目はありません。'],
    ['a missing key', { 'title: "お茶の写真"\n': '' }, '「title」がありません。'],
    ['a missing id', { 'id: l1, dm: rin': 'dm: rin' }, 'id がありません(場所: scenes.table.show.0.id)。'],
    ['a wrong kind', { 'minutes: 2': 'minutes: "二"' }, '「minutes」の値の種類が違います。'],
    ['a wrong value', { 'audience: [employee]': 'audience: [boss]' }, '「0」に使えない値です(場所: audience.0)。'],
    ['a wrong form', { 'wait: 8h': 'wait: eight' }, '「wait」の書き方が違います(場所: scenes.morning.wait)。'],
    ['a format of tomorrow', { 'format: scn/1': 'format: scn/2' }, '「format」に使えない値です。']
  ])('%s', (_, changes, message) => {
    expect(spoken(changes, 'ja').map((problem) => problem.message)).toEqual([message])
  })

  test('say in Japanese what would fit', () => {
    expect(spoken({ 'wait: 8h': 'wait: eight' }, 'ja')[0]?.cure).toBe('正しい形: 時間の長さ(例: 30m、11h、3d)')
    expect(spoken({ 'wait: 8h': 'wait: eight' }, 'en')[0]?.cure).toBe('Expected: a duration such as 30m, 11h or 3d')
  })
})

test('a state is told with live variables only, after the sentence', () => {
  const stuck = { 'when: { leaked: false }, ': 'when: { leaked: false, shot: none }, ' }
  const [problem] = spoken(stuck, 'en').filter(({ code }) => code === 'E021')
  expect(problem?.message).toBe(
    'The story is stuck here: nothing can be chosen and it is no ending. State: shot=clean, leaked=false'
  )
  expect(problem?.cure).toContain('post-tea → crop → sleep')
})
