import { expect, test } from 'vitest'
import { spoken } from './clock.ts'
import { fill } from './fill.ts'
import { pieces, plain, runs } from './ruby.ts'
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

test('keeps a short phrase with ruby on one line, and lets a long one break', () => {
  const told = (words: string) => pieces(words).map(({ runs, whole }) => [runs.map(({ text }) => text).join(''), whole])
  expect(told('あと 30{秒|びょう}、お{知|し}らせ {火|ひ}')).toEqual([
    ['あと ', false],
    ['30秒、', true],
    ['お知らせ', true],
    [' 火', false]
  ])
  expect(told('「のきさき」の「いまどき」のお{知|し}らせ')).toEqual([['「のきさき」の「いまどき」のお知らせ', false]])
})

test('loses nothing of words with odd braces', () => {
  for (const words of ['{a', 'a}{b|c', ' {x|y}{ z', '。、{火|ひ}'])
    expect(
      pieces(words)
        .flatMap(({ runs }) => runs.map(({ text }) => text))
        .join('')
    ).toBe(plain(words))
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
