import { expect, test } from 'vitest'
import { wordsChanged } from './difference.ts'

test('marks the words of a sentence that mostly stayed', () => {
  expect(wordsChanged('写っているものを確かめてください。', '写っているものと、見る人を確かめてください。')).toEqual([
    { kind: 'same', text: '写っているもの' },
    { kind: 'in', text: 'と、見る人' },
    { kind: 'same', text: 'を確かめてください。' }
  ])
})

test('shows a sentence that was written anew whole, and leaves its neighbours alone', () => {
  const before = '明日読み返すのが安全です。\n会社に損害が生じたときは、実際の損害について話し合います。'
  const after = '明日読み返すのが安全です。\n迷ったら、出す前に店長に聞いてください。'
  expect(wordsChanged(before, after)).toEqual([
    { kind: 'same', text: '明日読み返すのが安全です。\n' },
    { kind: 'out', text: '会社に損害が生じたときは、実際の損害について話し合います。' },
    { kind: 'in', text: '迷ったら、出す前に店長に聞いてください。' }
  ])
})

test('loses no letter of either text', () => {
  const [before, after] = ['Stop. Look at e.g. this…\n\n三。', 'Look at v1.2. Stop\n三、四。。']
  const runs = wordsChanged(before, after)
  const said = (without: 'in' | 'out') =>
    runs
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join('')
  expect([said('in'), said('out')]).toEqual([before, after])
})
