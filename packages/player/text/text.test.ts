import { expect, test } from 'vitest'
import { spoken } from './clock.ts'
import { fill } from './fill.ts'
import { plain, runs } from './ruby.ts'
import { said } from './said.ts'

test('splits ruby markup into words and their readings', () => {
  expect(runs('この {写真|しゃしん}を')).toEqual([
    { text: 'この ' },
    { text: '写真', over: 'しゃしん' },
    { text: 'を' }
  ])
})

test('gives the words without readings where ruby can not stand', () => {
  expect(plain('{店長|てんちょう}に {話|はな}す')).toBe('店長に 話す')
})

test('leaves braces that are no ruby alone', () => {
  expect(plain('{a} | {b}')).toBe('{a} | {b}')
})

test('fills in values and keeps ruby', () => {
  expect(fill('{n}{人|にん}', { n: 3 })).toBe('3{人|にん}')
})

test('reads 分 as ぷん where people do', () => {
  const words = { hour: '{h}時', fun: '{h}時{m}ふん', pun: '{h}時{m}ぷん' }
  expect([spoken('21:03', words), spoken('9:25', words), spoken('06:00', words), spoken('8:10', words)]).toEqual([
    '21時3ぷん',
    '9時25ふん',
    '6時',
    '8時10ぷん'
  ])
})

test('finds what is said in a reply', () => {
  expect(said('「照れるから、めいの中だけで」と返す')).toBe('照れるから、めいの中だけで')
  expect(said('録画のボタンを押す')).toBeUndefined()
})
