import { expect, test } from 'vitest'
import type { Block } from '@hinoyojin/core/schema/scenario.ts'
import type { Part } from '../session/play.ts'
import { behind, cornerOf, moved, whole } from './crop-frame.ts'
import { entriesOf, recalledPicture } from './entries.ts'
import { hourOf } from './hour.ts'
import { shellOf, threadOf } from './shell.ts'

const part = (blocks: Omit<Block, 'id'>[], uis: string[] = ['reply'], more: Partial<Part> = {}): Part => ({
  index: 0, scene: 's', clock: '21:00', day: 0, passed: 1, arrivals: [],
  blocks: blocks.map((block, at) => ({ id: `b${at}`, ...block })),
  choices: uis.map((ui, at) => ({ id: `c${at}`, ui, text: ui, goto: 'x' })), ...more
}) // prettier-ignore

test.each<[string, Part, string]>([
  ['a conversation', part([{ dm: 'rin', text: 'あげないの' }]), 'chat'],
  [
    'a group, though a line of narration stands first',
    part([{ system: '休憩。' }, { group: 'shift', text: 'おつ' }]),
    'chat'
  ],
  [
    'the feed',
    part([
      { feed: 'quote', from: 'a', text: 'これどこ' },
      { dm: 'rin', text: '大丈夫' }
    ]),
    'feed'
  ],
  [
    'an own story that is still being written',
    part([{ story: 'own', from: 'me', text: '足が棒' }], ['story.post']),
    'draft'
  ],
  ['somebody’s story', part([{ story: 'ren', from: 'ren', text: '最終日' }]), 'story'],
  ['settings', part([{ settings: 'audience', text: 'フォロワー' }], ['settings.save']), 'settings'],
  ['a call', part([{ call: 'tencho', from: 'tencho', text: 'はい' }]), 'call'],
  [
    'the lock screen, when a notification comes first',
    part([{ notify: '通知 17件' }, { feed: 'quote', text: 'x' }]),
    'lock'
  ],
  [
    'the lock screen in the morning',
    part([{ dm: 'mum', text: 'パン焼けた' }], ['notify.open'], { passed: 540 }),
    'lock'
  ],
  ['a moment beside the phone', part([{ system: '蓮「30秒だけ」' }], ['reply', 'camera']), 'moment'],
  ['the end', part([{ system: '何も起きない夜' }], [], { end: 'good' }), 'end']
])('shows %s', (_, scene, kind) => {
  expect(shellOf(scene).kind).toBe(kind)
})

test('scenes of one conversation stand in one thread; another conversation begins a new one', () => {
  const group = (index: number) => part([{ group: 'shift', text: 'おつ' }], ['reply'], { index })
  const dm = part([{ dm: 'rin', text: 'あげないの' }], ['reply'], { index: 0 })
  expect(threadOf([dm, group(1), group(2)]).map(({ index }) => index)).toEqual([1, 2])
})

test('every gesture has exactly one place: on what it belongs to, or at the foot', () => {
  const scene = part(
    [{ group: 'shift', text: '上げて' }, { photo: 'kitchen' }],
    ['photo.edit', 'post', 'group.reply', 'call']
  )
  const { entries, foot } = entriesOf(scene, 'chat')
  expect(entries.map(({ gestures }) => gestures.map(({ ui }) => ui))).toEqual([[], ['photo.edit', 'post']])
  expect(foot.map(({ ui }) => ui)).toEqual(['group.reply', 'call'])
})

test('a gesture on a notification goes to the one its words speak of', () => {
  const scene = part([{ notify: 'だれかが転載しました' }, { notify: 'シフト組・新着' }], ['notify.open'])
  scene.choices[0]!.text = '「転載しました」の通知を開く'
  expect(entriesOf(scene, 'lock').entries.map(({ gestures }) => gestures.length)).toEqual([1, 0])
})

test('brings back the picture a scene speaks about without showing it', () => {
  const first = part([{ photo: 'book' }], ['open'])
  const look = part([{ system: 'ノートが読める' }], ['photo.edit'], { index: 1, by: first.choices[0] })
  expect(recalledPicture([first, look])?.photo).toBe('book')
  expect(recalledPicture([first, part([{ system: '帰り道' }])])).toBeUndefined()
})

test('a picture can be cut from every corner, and something always stays', () => {
  expect(moved(whole, 0, 30, 10)).toEqual([30, 10, 100, 100])
  expect(moved(whole, 3, -500, -500)).toEqual([0, 0, 20, 20])
  expect(cornerOf([10, 20, 80, 90], 2)).toEqual([10, 90])
})

test('shows of a cut picture what was left, in its own shape', () => {
  // the lower right quarter of a picture that is twice as wide as high
  expect(behind({ frame: [50, 50, 100, 100], ratio: 2 })).toEqual({
    window: { '--ratio': '2' },
    picture: { width: '200%', left: '-100%', top: '-100%' }
  })
  expect(behind({ frame: [20, 0, 70, 100], ratio: 1 }).window).toEqual({ '--ratio': '0.5' })
})

test('the sky follows the clock of the story', () => {
  expect(['04:59', '06:47', '12:00', '18:40', '21:03'].map(hourOf)).toEqual(['night', 'dawn', 'day', 'dusk', 'night'])
})
