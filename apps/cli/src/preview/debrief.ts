import { judge } from '@hinoyojin/core/assessment/index.ts'
import { composeDebrief } from '@hinoyojin/server/training/debrief.ts'
import type { ComposeDebrief } from './api.ts'

/** The same debrief a learner gets, from answers that are recorded nowhere. */
export const debriefOf: ComposeDebrief = ({ learner, key }, id, answers) => {
  const story = learner.activities.find((activity) => activity.id === id)
  if (story?.kind !== 'scenario') return undefined
  const events = answers.map((answer, at) => ({
    attempt: 'preview',
    seq: at + 1,
    pack: learner.hash,
    at: '',
    ms: 0,
    ...answer
  }))
  const choices = answers.map(({ choice }) => choice)
  return composeDebrief(story, key, choices, judge(key, id, events))
}
