import { describe, expect, test } from 'vitest'
import { atWork, wordsFoundBy } from './at-work.ts'

describe('discipline finds punishment without basis or measure in', () => {
  test.each([
    ['違反した者は、直ちに懲戒解雇とする。', '直ちに懲戒解雇とする'],
    ['違反した場合は、懲戒処分の対象となります。', '懲戒処分の対象となります'],
    ['炎上した者の内定を取り消すものとする。', '内定を取り消すものとする'],
    ['いかなる処分にも異議を申し立てません。', '処分にも異議を申し立てません'],
    ['違反者は、就業規則に基づき例外なく懲戒解雇に処する。', '就業規則に基づき例外なく懲戒解雇に処する']
  ])('%s', (clause, words) => {
    expect(wordsFoundBy('discipline', clause)).toEqual([words])
  })
})

describe('nothing is found in', () => {
  test.each([
    '就業規則第○条に基づき、事実と程度に応じて、懲戒を行うことがあります。',
    '自動的に懲戒解雇となることはない。',
    '内定の取消しは、客観的に合理的な理由がある場合に限ります。',
    '懲戒を恐れて報告が遅れることのないよう、まず相談してください。',
    '不要になった端末は、情報システム部が処分します。'
  ])('%s', (clause) => {
    expect(atWork(clause)).toEqual([])
  })
})
