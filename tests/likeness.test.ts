import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { alike } from '@hinoyojin/core/guideline/likeness/likeness.ts'
import { scoresOf } from '@hinoyojin/core/guideline/likeness/score.ts'
import { unitOf } from '@hinoyojin/core/guideline/likeness/units.ts'
import { weightsFile, weightsIn } from '@hinoyojin/core/guideline/likeness/weights.ts'
import { normalise } from '@hinoyojin/core/guideline/normalise/normalise.ts'
import { sentences } from '@hinoyojin/core/guideline/sentence/sentences.ts'
import { judgedClauses } from '../scripts/likeness/judged-clauses.ts'
import { learn } from '../scripts/likeness/learn.ts'

const home = path.join(import.meta.dirname, '..')
const voices = judgedClauses(home)

describe('the likeness of clauses', () => {
  test('is what the judged clauses give: after a change of clauses or of learning, npm run likeness', () => {
    const file = path.join(home, 'packages/core/guideline/likeness/weights.json')
    const kept = weightsFile.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
    const anew = learn([...voices.values()].flat())
    expect(anew.grams === kept.grams).toBe(true)
    // The last bit of an exponential differs between engines; a step of a weight may then fall to the other side.
    const apart = Array.from(anew.weights, (letter, at) => Math.abs(letter.charCodeAt(0) - kept.weights.charCodeAt(at)))
    expect([Math.max(...new Set(apart)) <= 1, apart.filter((steps) => steps > 0).length < apart.length / 1000]).toEqual([true, true]) // prettier-ignore
  }, 120_000)

  test('of a voice it has not heard, it knows most unlawful clauses by their rule and leaves nine in ten lawful ones alone', () => {
    const unheard = 'voice-16'
    const weights = weightsIn(learn([...voices].flatMap(([voice, judged]) => (voice === unheard ? [] : judged))))
    const told = (voices.get(unheard) ?? []).map(({ text, rule }) => {
      const scores = sentences(normalise(text)).map((sentence) => scoresOf(unitOf(sentence), weights))
      const sounds = weights.rules.filter((each) => scores.some((score) => (score.get(each) ?? 0) > alike))
      return { rule, right: rule === null ? sounds.length === 0 : sounds.includes(rule) }
    })
    const share = (of: typeof told) => of.filter(({ right }) => right).length / of.length
    const [unlawful, lawful] = [told.filter(({ rule }) => rule !== null), told.filter(({ rule }) => rule === null)]
    expect([unlawful.length, lawful.length]).toEqual([72, 60])
    expect([share(unlawful) > 0.8, share(lawful) > 0.9]).toEqual([true, true])
  }, 120_000)
})
