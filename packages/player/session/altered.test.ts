import type { Block } from '@hinoyojin/core/schema/scenario.ts'
import { expect, test } from 'vitest'
import { altered } from './altered.ts'
import type { Part } from './play.ts'

const part = (index: number, blocks: Omit<Block, 'id'>[], ui?: string): Part => ({
  index, scene: 's', clock: '21:00', day: 0, passed: 1, arrivals: [], choices: [],
  blocks: blocks.map((block, at) => ({ id: `b${at}`, ...block })),
  took: ui ? { id: ui, ui, text: ui, goto: 'x' } : undefined
}) // prettier-ignore

test('a picture that was cut stays cut in the scenes after it', () => {
  const parts = [part(0, [{ photo: 'book' }], 'open'), part(1, [{ system: '予約が読める' }], 'photo.edit')]
  expect(altered(parts, 'book')).toEqual({ how: 'cut', index: 1 })
  expect(altered(parts.slice(0, 1), 'book')).toBeUndefined()
})

test('the act is done to the picture seen last, not to every picture of the story', () => {
  const parts = [part(0, [{ photo: 'cake' }], 'post'), part(1, [{ feed: 'own', picture: 'book' }], 'photo.edit')]
  expect(altered(parts, 'cake')).toBeUndefined()
  expect(altered(parts, 'book')?.how).toBe('cut')
})

test('the last act holds, and filming is no retake', () => {
  const cut = part(0, [{ photo: 'book' }], 'photo.edit')
  expect(altered([cut, part(1, [], 'camera.retake')], 'book')).toEqual({ how: 'retaken', index: 1 })
  expect(altered([cut, part(1, [], 'camera')], 'book')?.how).toBe('cut')
})
