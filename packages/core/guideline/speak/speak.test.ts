import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { lintReasons } from '../../schema/guideline.ts'
import { lint } from '../lint.ts'
import { sentencesEn } from './en.ts'
import { sentencesJa } from './ja.ts'
import { speak, speakEnglish } from './speak.ts'

describe.each(lintReasons)('the sentences for %s', (because) => {
  const { reason, facts, instead } = sentencesJa[because]
  const spoken = speak({ rule: 'penalty', because, start: 0, end: 1 })

  test('name a statute or a judgment', () => {
    expect(reason).toMatch(/[法憲]|最高裁/)
  })

  test('name facts by id and the day they were checked', () => {
    expect(facts.every((fact) => /^F-\d{3}$/.test(fact)) && facts.length > 0).toBe(true)
    expect(spoken.reason).toContain(facts[0])
    expect(spoken.reason).toContain('2026年11月23日時点')
    expect(spoken.reason).toContain('法的助言ではありません')
  })

  test('end with what to do', () => {
    expect(spoken.reason).toMatch(/。[^。]{8,60}(?:ください)。$/)
    expect(speakEnglish({ rule: 'penalty', because, start: 0, end: 1 }, 'en').reason).toMatch(
      /\)\. [A-Z][^.]{12,120}\.$/
    )
  })

  test('offer a clause that passes the lint', () => {
    expect(lint(instead)).toEqual({ ok: true, findings: [] })
  })

  test('say the same in English, with a clause that passes the lint', () => {
    expect(sentencesEn[because].reason).toMatch(/Act|Code|Constitution|Supreme Court|harassment/)
    expect(lint(sentencesEn[because].instead)).toEqual({ ok: true, findings: [] })
    const english = speakEnglish({ rule: 'penalty', because, start: 0, end: 1 }, 'en')
    expect(english.reason).toContain(facts[0])
    expect(english.reason).toContain('not legal advice')
  })
})

test('what is said about reporting names the day the amendment comes into force', () => {
  const about = ['reporting-ban', 'reporting-permission', 'total-secrecy', 'reporter-search'] as const
  expect(about.filter((because) => !sentencesJa[because].reason.includes('2026年12月1日'))).toEqual([])
})

test('every reason is given by a rule', () => {
  const rules = fs
    .readdirSync(path.join(import.meta.dirname, '../rules'))
    .map((file) => fs.readFileSync(path.join(import.meta.dirname, '../rules', file), 'utf8'))
    .join('\n')
  expect(lintReasons.filter((because) => !rules.includes(`because: '${because}'`))).toEqual([])
})
