// `npm run likeness`: learns packages/core/guideline/likeness/weights.json from the judged clauses in content/guidelines.
// `npm run likeness -- --judge`: says how often clauses are judged rightly by what was learnt without their voice.
import fs from 'node:fs'
import path from 'node:path'
import { scoresOf } from '@hinoyojin/core/guideline/likeness/score.ts'
import { unitOf } from '@hinoyojin/core/guideline/likeness/units.ts'
import { weightsIn } from '@hinoyojin/core/guideline/likeness/weights.ts'
import { normalise } from '@hinoyojin/core/guideline/normalise/normalise.ts'
import { sentences } from '@hinoyojin/core/guideline/sentence/sentences.ts'
import { judgedClauses } from './likeness/judged-clauses.ts'
import { learn, type Judged } from './likeness/learn.ts'

const root = path.resolve(import.meta.dirname, '..')
const file = path.join(root, 'packages/core/guideline/likeness/weights.json')
const voices = judgedClauses(root)

if (process.argv.includes('--judge')) judge()
else fs.writeFileSync(file, `${JSON.stringify(learn([...voices.values()].flat()), null, 2)}\n`)

/** Recall by the right rule and lawful clauses left alone, for several bounds, each voice judged by all the others. */
function judge(): void {
  const bounds = [-1, -0.6, -0.4, -0.2, 0, 0.4]
  const told = bounds.map(() => ({ found: 0, unlawful: 0, alone: 0, lawful: 0 }))
  for (const [voice, clauses] of voices) {
    if (!voice.startsWith('voice-')) continue
    const weights = weightsIn(learn([...voices].flatMap(([other, judged]) => (other === voice ? [] : judged))))
    for (const clause of clauses) {
      const scores = highest(clause, weights)
      for (const [at, bound] of bounds.entries()) {
        const count = told[at]! // as long as bounds
        if (clause.rule === null) {
          count.lawful++
          if (Math.max(...scores.values()) <= bound) count.alone++
        } else {
          count.unlawful++
          if ((scores.get(clause.rule) ?? 0) > bound) count.found++
        }
      }
    }
    console.log(`${voice} judged`)
  }
  for (const [at, { found, unlawful, alone, lawful }] of told.entries())
    console.log(`${bounds[at]}: found ${share(found, unlawful)}, left alone ${share(alone, lawful)}`)
}

function highest({ text }: Judged, weights: ReturnType<typeof weightsIn>): ReturnType<typeof scoresOf> {
  const all = sentences(normalise(text)).map((sentence) => scoresOf(unitOf(sentence), weights))
  return new Map(weights.rules.map((rule) => [rule, Math.max(...all.map((each) => each.get(rule) ?? -9))]))
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`
}
