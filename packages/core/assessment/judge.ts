import type { KeyActivity, KeyCheck, KeyPack, KeyScenario, KeySpot } from '../schema/pack.ts'
import type { Evidence } from '../schema/record.ts'
import type { Verdict } from '../schema/words.ts'
import { firstAtEachPlace, inOrder, type Answer } from './answers.ts'
import { marksOf } from './marks.ts'
import { own } from './own.ts'
import { overItems, overStory, perObjective, type Given } from './verdicts.ts'

/**
 * What the answers of one attempt say about each objective. Pure and repeatable for every event ever stored; an answer
 * that belongs to another activity, or that the key does not know, changes nothing. An objective nothing was done about
 * is not in the list.
 */
export function judge(key: KeyPack, activityId: string, events: readonly Answer[]): Evidence[] {
  const activity = activityOf(key, activityId)
  switch (activity?.kind) {
    case 'scenario':
      return judgeScenario(activity, events)
    case 'spot':
      return judgeSpot(activity, events)
    case 'check':
      return judgeCheck(activity, events)
    default:
      return []
  }
}

export function activityOf(key: KeyPack, activityId: string): KeyActivity | undefined {
  return key.activities.find((activity) => activity.id === activityId)
}

/** The verdicts of one choice in a story, empty for a choice that says nothing about an objective. */
export function verdictsOf(scenario: KeyScenario, scene: string, choice: string): Record<string, Verdict> {
  const choices = own(scenario.choices, scene)
  return (choices && own(choices, choice)?.evidence) ?? {}
}

function judgeScenario(scenario: KeyScenario, events: readonly Answer[]): Evidence[] {
  const given: Given[] = inOrder(events).flatMap(({ seq, place, choice }) =>
    Object.entries(verdictsOf(scenario, place, choice)).map(([objective, verdict]) => ({ objective, verdict, seq }))
  )
  return perObjective(given, overStory)
}

/** Clues found: all is met, at least half is partial. Harmless things marked: none is met, one is partial. */
function judgeSpot(spot: KeySpot, events: readonly Answer[]): Evidence[] {
  const answer = firstAtEachPlace(events).find((each) => each.place === spot.id)
  if (answer === undefined) return []
  const marks = marksOf(spot, answer.choice)
  const clues = Object.keys(spot.clues).length
  const found = marks.clues.size
  const alarms = marks.harmless.size
  const look: Verdict = found === clues ? 'met' : found * 2 >= clues ? 'partial' : 'missed'
  const calm: Verdict = alarms === 0 ? 'met' : alarms === 1 ? 'partial' : 'missed'
  const given: Given[] = [
    { objective: spot.objective, verdict: look, seq: answer.seq },
    { objective: spot.calm, verdict: calm, seq: answer.seq }
  ]
  return perObjective(given, overItems)
}

function judgeCheck(check: KeyCheck, events: readonly Answer[]): Evidence[] {
  const given: Given[] = firstAtEachPlace(events).flatMap(({ seq, place, choice }) => {
    const item = own(check.items, place)
    const option = item && own(item.options, choice)
    return item && option ? [{ objective: item.objective, verdict: option.verdict, seq }] : []
  })
  return perObjective(given, overItems)
}
