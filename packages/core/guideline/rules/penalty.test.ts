import { describe, expect, test } from 'vitest'
import { atWork, wordsFoundBy } from './at-work.ts'

describe('penalty finds money for breaking a rule in', () => {
  test.each([
    ['違反した者は、罰金として10万円を会社に支払うものとする。', '罰金として10万円を会社に支払うものとする'],
    ['ルールを破った場合、1回につき５，０００円を給与から差し引きます。', '給与から差し引きます'],
    ['罰金の支払いを拒むことはできません。', '罰金の支払いを拒むことはできません'],
    ['違反した者の給与は、3か月間2割を減額する。', '給与は、3か月間2割を減額する'],
    ['損害賠償額は、あらかじめ一律100万円と定める。', '損害賠償額は、あらかじめ一律100万円と定める'],
    ['ルールを {守|まも}らない {人|ひと}は、{罰金|ばっきん}を {払|はら}います。', '{罰金|ばっきん}を {払|はら}います']
  ])('%s', (clause, words) => {
    expect(wordsFoundBy('penalty', clause)).toEqual([words])
  })
})

describe('nothing is found in', () => {
  test.each([
    '罰金をとる決まりは設けません。',
    '名誉毀損罪の法定刑は、3年以下の拘禁刑又は50万円以下の罰金です。',
    '減給は、労働基準法第91条の範囲内で行います。',
    '研修を受けた時間については、時給1,200円を支払います。',
    '「違反1回につき罰金1万円」のような条項は無効です。',
    'We do not charge fines.'
  ])('%s', (clause) => {
    expect(atWork(clause)).toEqual([])
  })
})
