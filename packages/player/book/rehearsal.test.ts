import type { LearnerScenario } from '@hinoyojin/core/schema/pack.ts'
import { expect, test } from 'vitest'
import { rehearsal, rehearsalStage } from './rehearsal.ts'

const media = (alt: string) => ({ hash: alt, type: 'image/svg+xml' as const, alt })
const scene = (show: LearnerScenario['scenes'][string]['show'], ...choices: [string, string][]) => ({
  show, after: [], choices: choices.map(([ui, text]) => ({ id: text, ui, text, goto: 'end' }))
}) // prettier-ignore

const story: LearnerScenario = {
  kind: 'scenario', id: 'kitchen', title: '厨房の一枚', minutes: 2, clock: '21:00', vars: {}, start: 'cake',
  cast: { me: { name: '自分' }, rin: { name: 'りん', face: 'rin' }, hana: { name: '花さん', face: 'hana' } },
  media: { cake: media('cake'), book: media('book'), sunset: media('sunset') },
  faces: { rin: media('rin'), hana: media('hana') },
  scenes: {
    cake: scene([{ id: 'a', photo: 'cake' }], ['post', '出す']),
    rush: scene([{ id: 'b', photo: 'book' }, { id: 'c', group: 'shift', from: 'hana', text: 'おつかれさま' }], ['open', '大きくする']),
    look: scene([{ id: 'd', system: 'ノートが読める' }, { id: 'e', dm: 'rin', from: 'rin', text: 'いい湯気' }], ['photo.edit', '切り取る'], ['reply', '「切るね」と返す']),
    end: scene([{ id: 'f', photo: 'sunset' }])
  }
} // prettier-ignore

test('rehearses where the act belongs: with the line before it and the picture that was shown last', () => {
  const { choice, block, photo } = rehearsal('切り取る', story)
  expect([choice.ui, block?.text, photo?.photo]).toEqual(['photo.edit', 'いい湯気', 'book'])
})

test('shows no picture where the act is not done to one', () => {
  expect(rehearsal('「切るね」と返す', story).photo).toBeUndefined()
})

test('offers the bare gesture where the scene is not known', () => {
  expect(rehearsal('「やめよう」と言う').choice.ui).toBe('reply')
  const { choice, block } = rehearsal('消す', story)
  expect([choice.ui, choice.text, block]).toEqual(['open', '消す', undefined])
})

test('sends no more of the story than its rehearsal shows', () => {
  const stage = rehearsalStage('切り取る', story)
  if (!stage) throw new Error('no stage')
  expect(rehearsal('切り取る', stage)).toEqual(rehearsal('切り取る', story))
  expect([Object.keys(stage.scenes), Object.keys(stage.cast), Object.keys(stage.media), Object.keys(stage.faces)]).toEqual([
    ['rehearsal'], ['rin'], ['book'], ['rin']
  ]) // prettier-ignore
  expect(rehearsalStage('消す', story)).toBeUndefined()
})
