import { describe, expect, test } from 'vitest'
import type { KeyPack } from '../schema/pack.ts'
import { judge, reveal } from './index.ts'

const facts = {
  'F-001': { id: 'F-001', text: '事実', source: '役所', date: '2025', checked: '2026-11-23', kind: 'law' as const }
}
const key: KeyPack = {
  hash: 'h', locale: 'ja', module: 'm', facts,
  objectives: { look: { text: '気づく', kind: 'behaviour' }, calm: { text: '上げられる', kind: 'discrimination' } },
  activities: [
    { kind: 'lesson', id: 'lesson' },
    {
      kind: 'scenario', id: 'story', objectives: ['look', 'calm'],
      choices: {
        desk: { post: { text: '上げる', evidence: { look: 'missed' } }, crop: { text: '切る', evidence: { look: 'met', calm: 'met' } }, half: { text: 'ぼかす', evidence: { look: 'partial' } }, wait: { text: '待つ', evidence: {} } }
      }
    },
    {
      kind: 'spot', id: 'photo', objective: 'look', calm: 'calm', learn: [{ text: '学び', facts: ['F-001'] }],
      clues: { slip: { why: '店名', mend: '切る', facts: ['F-001'] }, badge: { why: '名前', facts: [] }, face: { why: '顔', facts: [] } },
      harmless: { bowl: { why: '器', facts: [] }, clock: { why: '時計', facts: [] } }
    },
    {
      kind: 'check', id: 'check', draw: 2,
      items: {
        cake: { kind: 'harmless', objective: 'calm', facts: [], options: { yes: { verdict: 'met', why: '困らない' }, no: { verdict: 'missed', why: '理由がない' } } },
        list: { kind: 'risky', objective: 'look', facts: ['F-001'], options: { crop: { verdict: 'met', why: '消える' }, ask: { verdict: 'partial', why: '半分' }, post: { verdict: 'missed', why: '読める' } } },
        slip: { kind: 'risky', objective: 'look', facts: [], options: { crop: { verdict: 'met', why: '消える' }, post: { verdict: 'missed', why: '読める' } } }
      }
    }
  ]
} // prettier-ignore

const answers = (...list: [string, string][]) =>
  list.map(([place, choice], index) => ({ seq: index + 1, place, choice }))

describe('a story', () => {
  const verdict = (...choices: string[]) =>
    judge(key, 'story', answers(...choices.map((choice): [string, string] => ['desk', choice])))

  test('an objective met and never missed is met', () => {
    expect(verdict('half', 'crop')).toContainEqual({ objective: 'look', verdict: 'met', because: [1, 2] })
  })

  test('an objective missed and later met is partial, and cites both', () => {
    expect(verdict('post', 'wait', 'crop')).toContainEqual({ objective: 'look', verdict: 'partial', because: [1, 3] })
  })

  test('an objective met and later missed is partial too', () => {
    expect(verdict('crop', 'post')).toContainEqual({ objective: 'look', verdict: 'partial', because: [1, 2] })
  })

  test('an objective only missed is missed', () => {
    expect(verdict('post')).toEqual([{ objective: 'look', verdict: 'missed', because: [1] }])
  })

  test('an objective nothing was done about is not in the list', () => {
    expect(verdict('wait')).toEqual([])
  })
})

describe('a picture', () => {
  const verdicts = (marked: string) =>
    judge(key, 'photo', answers(['photo', marked])).map(({ objective, verdict }) => [objective, verdict])

  test.each([
    ['slip+badge+face', 'met', 'met'], ['slip+badge', 'partial', 'met'], ['slip', 'missed', 'met'], ['none', 'missed', 'met'],
    ['badge+bowl+face+slip', 'met', 'partial'], ['badge+bowl+clock+face+slip', 'met', 'missed'], ['toString+slip', 'missed', 'met']
  ])('marking %s: clues %s, calm %s', (marked, look, calm) => {
    expect(verdicts(marked)).toEqual([['calm', calm], ['look', look]])
  }) // prettier-ignore

  test('explains every thing and says what was found', () => {
    const told = reveal(key, 'photo', { place: 'photo', choice: 'slip+bowl' })
    expect(told).toMatchObject({
      kind: 'spot',
      clues: [
        { id: 'slip', found: true, mend: '切る', facts: [facts['F-001']] },
        { id: 'badge', found: false },
        { id: 'face', found: false }
      ],
      harmless: [
        { id: 'bowl', marked: true },
        { id: 'clock', marked: false }
      ],
      learn: [{ text: '学び', facts: [facts['F-001']] }]
    })
  })
})

describe('a check', () => {
  test('judges each objective over its items', () => {
    expect(judge(key, 'check', answers(['list', 'crop'], ['cake', 'no'], ['slip', 'post']))).toEqual([
      { objective: 'calm', verdict: 'missed', because: [2] },
      { objective: 'look', verdict: 'partial', because: [1, 3] }
    ])
  })

  test('counts the first answer to an item: the second was given after the explanation', () => {
    expect(judge(key, 'check', answers(['list', 'post'], ['list', 'crop']))).toEqual([
      { objective: 'look', verdict: 'missed', because: [1] }
    ])
  })

  test('explains every option once an answer is there, and nothing for an answer it does not know', () => {
    expect(reveal(key, 'check', { place: 'list', choice: 'ask' })).toMatchObject({
      item: 'list', itemKind: 'risky', chosen: 'ask',
      options: [{ id: 'crop', verdict: 'met' }, { id: 'ask', verdict: 'partial' }, { id: 'post', verdict: 'missed' }]
    }) // prettier-ignore
    expect(reveal(key, 'check', { place: 'list', choice: 'constructor' })).toBeUndefined()
    expect(reveal(key, 'story', { place: 'desk', choice: 'post' })).toBeUndefined()
  })
})

test('a lesson and an unknown activity give no evidence', () => {
  expect([judge(key, 'lesson', answers(['lesson', 'read'])), judge(key, 'nothing', answers(['desk', 'post']))]).toEqual(
    [[], []]
  )
})
