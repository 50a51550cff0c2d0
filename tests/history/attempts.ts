import { draw, judge, type Answer } from '@hinoyojin/core/assessment/index.ts'
import { replay, type State } from '@hinoyojin/core/scenario/index.ts'
import type { KeyActivity, Pack } from '@hinoyojin/core/schema/pack.ts'
import type { Drawn, Evidence } from '@hinoyojin/core/schema/record.ts'
import { split } from '@hinoyojin/course/split/split.ts'
import type { FrozenLog } from './frozen.ts'

/** What today's code makes of an attempt: the story's last state, the items drawn, the evidence. */
export function madeOf(pack: Pack, { activity, seed, answers }: Pick<FrozenLog, 'activity' | 'seed' | 'answers'>): { state?: State; drawn?: Drawn; evidence: Evidence[] } {
  const { learner, key } = split(pack, 'ja')
  const evidence = judge(key, activity, answers)
  const story = learner.activities.find((each) => each.id === activity)
  const check = key.activities.find((each) => each.id === activity)
  if (story?.kind === 'scenario') {
    const run = replay(story, answers.map(({ choice }) => choice))
    if (!run.ok) throw new Error(`${activity}: choice ${run.index + 1} can no longer be played`)
    return { evidence, state: run.state }
  }
  return check?.kind === 'check' ? { evidence, drawn: draw(check, seed) } : { evidence }
}

/** Attempts that reach into every corner of an activity other than a story (those come from the golden paths). */
export function attemptsAt(activity: KeyActivity, seeds: readonly number[]): { seed: number; answers: Answer[] }[] {
  if (activity.kind === 'spot') {
    const [clues, harmless] = [Object.keys(activity.clues), Object.keys(activity.harmless)]
    const marks = [clues, clues.slice(0, Math.ceil(clues.length / 2)), [...clues, ...harmless.slice(0, 1)], harmless, []]
    return marks.map((ids) => ({ seed: 1, answers: [{ seq: 1, place: activity.id, choice: [...ids].sort().join('+') || 'none' }] }))
  }
  if (activity.kind !== 'check') return []
  return seeds.map((seed) => ({
    seed,
    answers: draw(activity, seed).map(({ item, options }, index) => ({ seq: index + 1, place: item, choice: options[seed % options.length] ?? '' }))
  }))
}
