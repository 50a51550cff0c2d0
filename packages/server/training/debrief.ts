import { begin, clockAt, replay, type Played, type State } from '@hinoyojin/core/scenario/index.ts'
import type { Debrief, Ending, Evening, Moment, OtherEvening } from '@hinoyojin/core/schema/debrief.ts'
import type { KeyPack, KeyScenario, LearnerScenario } from '@hinoyojin/core/schema/pack.ts'
import type { Evidence } from '@hinoyojin/core/schema/record.ts'
import { factsOf } from '@hinoyojin/core/assessment/index.ts'

/**
 * What a learner is shown after a story: their evening, the moment that decided, and the same evening with one choice changed.
 * Everything is replayed from the choices: same seed, same world, nothing stored.
 *
 * @param choices the choice ids of a finished attempt, in order
 * @param evidence judge(key, ...) of the same attempt
 */
export function composeDebrief(story: LearnerScenario, key: KeyPack, choices: string[], evidence: Evidence[]): Debrief {
  const own = keyOf(key, story.id)
  const run = replay(story, choices)
  const evening = tellEvening(story, own, key, run.played, run.state)
  const other = chooseOther(story, own, key, run.played)
  const deciding = decidingMoment(own, run.played, evening, other?.at)
  const verdicts = new Map(evidence.map((each) => [each.objective, each.verdict]))
  return {
    title: story.title,
    evening: {
      ...evening,
      moments: evening.moments.map((moment) => (moment === deciding ? { ...moment, deciding: true } : moment))
    },
    deciding: deciding && { ...deciding, deciding: true },
    other: other?.evening,
    objectives: own.objectives.flatMap((id) => {
      const objective = key.objectives[id]
      return objective ? [{ id, verdict: verdicts.get(id) ?? 'open', ...objective }] : []
    }),
    learn: (own.debrief?.learn ?? []).map(({ text, facts }) => ({ text, facts: factsOf(key, facts) })),
    next: own.debrief?.next,
    rehearse: rehearsal(own),
    help: own.debrief?.help ?? []
  }
}

function keyOf(key: KeyPack, id: string): KeyScenario {
  const found = key.activities.find((activity) => activity.id === id)
  if (found?.kind !== 'scenario') throw new Error(`pack ${key.hash} has no scenario ${id}`)
  return found
}

function tellEvening(story: LearnerScenario, own: KeyScenario, key: KeyPack, played: Played[], last: State): Evening {
  const moments = played.flatMap((each) => [chosen(story, own, key, each), ...happened(story, each)])
  return { moments: moments.sort((a, b) => a.t - b.t), ending: endingOf(story, last) }
}

function chosen(story: LearnerScenario, own: KeyScenario, key: KeyPack, { before, choice }: Played): Moment {
  const known = own.choices[before.scene]?.[choice]
  const verdicts = known?.evidence ?? {}
  const harmless = Object.entries(verdicts).some(
    ([id, verdict]) => verdict === 'met' && key.objectives[id]?.kind === 'discrimination'
  )
  const text = known?.did ?? known?.text ?? choice
  return {
    t: before.t,
    ...clockAt(story.clock, before.t),
    kind: 'choice',
    text,
    why: known?.why,
    verdicts,
    harmless,
    deciding: false
  }
}

function happened(story: LearnerScenario, { happened }: Played): Moment[] {
  return happened.flatMap((event) =>
    event.do.flatMap((effect) =>
      'notify' in effect
        ? [
            {
              t: event.t,
              ...clockAt(story.clock, event.t),
              kind: 'event' as const,
              text: effect.notify,
              verdicts: {},
              harmless: false,
              deciding: false
            }
          ]
        : []
    )
  )
}

function endingOf(story: LearnerScenario, state: State): Ending {
  const scene = story.scenes[state.scene]
  const words = (scene?.show ?? []).flatMap((block) => block.system ?? block.text ?? [])
  return { kind: scene?.end ?? 'open', title: scene?.title ?? '', words }
}

type Chosen = { at: number; evening: OtherEvening }

/** A counterfactual that starts from something this learner really did: first where it went wrong, then in the author's order of deciding scenes. */
function chooseOther(story: LearnerScenario, own: KeyScenario, key: KeyPack, played: Played[]): Chosen | undefined {
  const all = own.debrief?.counterfactuals ?? []
  const deciding = own.debrief?.deciding ?? []
  const rank = (at: string) => (deciding.includes(at) ? deciding.indexOf(at) : deciding.length)
  const wentWrong = ({ at, took }: { at: string; took: string }) =>
    Object.values(own.choices[at]?.[took]?.evidence ?? {}).includes('missed')
  const order = [...all].sort((a, b) => Number(wentWrong(b)) - Number(wentWrong(a)) || rank(a.at) - rank(b.at))
  for (const wanted of order) {
    const at = played.findIndex(({ before, choice }) => before.scene === wanted.at && choice === wanted.took)
    if (at < 0) continue
    const before = played.slice(0, at).map(({ choice }) => choice)
    const run = replay(story, [...before, wanted.instead, ...wanted.then])
    // The linter proves every `then` legal; a pack from before that rule is simply shown without.
    if (!run.ok) continue
    const moment = played[at]?.before ?? begin(story)
    const words = own.choices[wanted.at]
    return {
      at,
      evening: {
        say: wanted.say,
        clock: clockAt(story.clock, moment.t).clock,
        mine: words?.[wanted.took]?.did ?? words?.[wanted.took]?.text ?? '',
        instead: words?.[wanted.instead]?.did ?? words?.[wanted.instead]?.text ?? '',
        evening: tellEvening(story, own, key, run.played, run.state)
      }
    }
  }
  return undefined
}

function decidingMoment(
  own: KeyScenario,
  played: Played[],
  evening: Evening,
  at: number | undefined
): Moment | undefined {
  const index = at ?? played.findIndex(({ before }) => own.debrief?.deciding.includes(before.scene) ?? false)
  const step = played[index]
  return step && evening.moments.find((moment) => moment.kind === 'choice' && moment.t === step.before.t)
}

function rehearsal(own: KeyScenario): string | undefined {
  const wanted = own.debrief?.rehearse
  if (!wanted) return undefined
  return Object.values(own.choices).find((choices) => choices[wanted])?.[wanted]?.text
}
