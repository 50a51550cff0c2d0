import path from 'node:path'
import { readSurveys } from '@hinoyojin/course/read/surveys.ts'
import { describe, expect, test } from 'vitest'
import { checkForms, checkTopics } from '@hinoyojin/core/schema/survey.ts'
import { localeIds } from '@hinoyojin/core/schema/words.ts'
import { answersTo, questionsOf, SKIPPED } from '@hinoyojin/core/diagnosis/questions.ts'
import { showQuestion } from '@hinoyojin/core/diagnosis/shown.ts'

const { surveys } = readSurveys(path.join(import.meta.dirname, '../content/surveys'))
if (!surveys) throw new Error('the surveys can not be read')
const { key, texts } = surveys
const all = localeIds.flatMap((locale) =>
  checkForms.flatMap((form) =>
    [0, 1, 2, 3].flatMap((seed) =>
      questionsOf(key, form, seed).map((question) => ({
        locale,
        form,
        seed,
        question,
        shown: showQuestion(texts[locale], question, form, seed)
      }))
    )
  )
)

describe('what the browser gets of a question', () => {
  test('is words and options, and every option is a possible answer', () => {
    for (const { shown, question } of all) {
      expect(Object.keys(shown).filter((name) => !['kind', 'text', 'ask', 'options'].includes(name))).toEqual([])
      for (const option of shown.options) {
        expect(Object.keys(option)).toEqual(['id', 'text'])
        expect(answersTo(question.kind)).toContain(option.id)
        expect(option.text).not.toBe('')
      }
      expect(shown.options.length).toBe(answersTo(question.kind).filter((answer) => answer !== SKIPPED).length)
    }
  })

  test('holds no reason, in any language', () => {
    for (const locale of localeIds) {
      const reasons = [
        ...checkTopics.flatMap((topic) => checkForms.map((form) => texts[locale].topics[topic].knowledge[form].why)),
        ...Object.values(texts[locale].situations).map(({ why }) => why)
      ]
      const sent = JSON.stringify(all.filter((each) => each.locale === locale).map(({ shown }) => shown))
      expect(reasons.filter((why) => sent.includes(JSON.stringify(why).slice(1, -1)))).toEqual([])
    }
  })

  test('does not say whether a situation is harmless, nor which option fits: nothing differs but the words', () => {
    const shapes = new Set(
      all
        .filter(({ question }) => question.kind === 'situation')
        .map(({ shown }) => JSON.stringify({ ask: shown.ask, options: shown.options }))
    )
    expect(shapes.size).toBe(localeIds.length)
    expect(JSON.stringify(all.map(({ shown }) => shown))).not.toMatch(
      /"(risky|harmless|careful|why|version|modules|facts)"/
    )
  })

  test('puts the fitting option now here, now there', () => {
    const places = new Set(
      Array.from({ length: 30 }, (_, seed) => {
        const question = { id: 'when.knowledge.a', kind: 'knowledge' as const, topic: 'when' as const }
        return showQuestion(texts.ja, question, 'a', seed).options.findIndex(
          ({ id }) => id === key.topics.when.knowledge.a
        )
      })
    )
    expect([...places].sort()).toEqual([0, 1, 2])
  })
})

test('no question has a place for typing: the check can ask for no name and no account', () => {
  for (const { question } of all) expect(answersTo(question.kind).length).toBeGreaterThan(1)
})

test('every language says every sentence in its own words', () => {
  const sentences = (locale: (typeof localeIds)[number]) =>
    checkTopics.flatMap((topic) => {
      const { knowledge, attitude, behaviour } = texts[locale].topics[topic]
      return checkForms.flatMap((form) => [knowledge[form].ask, attitude[form], behaviour[form]])
    })
  for (const locale of localeIds) expect(new Set(sentences(locale)).size).toBe(48)
  const kanji = /[\p{Script=Han}]/u
  const bare = (text: string) => text.replace(/\{[^{}|]+\|[^{}|]+\}/g, '')
  const easy = JSON.stringify(texts['ja-easy'])
  expect(bare(easy).match(new RegExp(kanji, 'gu'))).toBe(null)
})
