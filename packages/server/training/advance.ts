import { step } from '@hinoyojin/core/scenario/index.ts'
import type { Story } from '@hinoyojin/core/scenario/index.ts'
import type { State } from '@hinoyojin/core/scenario/index.ts'
import type { LearnerActivity, LearnerSpot } from '@hinoyojin/core/schema/pack.ts'
import type { Drawn } from '@hinoyojin/core/schema/record.ts'

/** Where an attempt stands, as far as the next answer is concerned. */
export type Standing =
  | { kind: 'lesson' }
  | { kind: 'spot' }
  | { kind: 'check'; drawn: Drawn; answered: number }
  | { kind: 'scenario'; state: State }

export type Advanced = { ok: true; standing: Standing; finished: boolean } | { ok: false; code: 'not-enabled' }

const refused = { ok: false, code: 'not-enabled' } as const

/** Whether this answer may be given here, and where it leads. Pure; facts only: says nothing of how good the answer was. */
export function advance(
  activity: LearnerActivity,
  standing: Standing,
  answer: { place: string; choice: string }
): Advanced {
  switch (standing.kind) {
    case 'lesson':
      return answer.place === 'lesson' && answer.choice === 'read' ? { ok: true, standing, finished: true } : refused
    case 'spot':
      return activity.kind === 'spot' && answer.place === activity.id && isMarking(activity, answer.choice)
        ? { ok: true, standing, finished: true }
        : refused
    case 'check':
      return advanceCheck(standing, answer)
    case 'scenario':
      return activity.kind === 'scenario' ? advanceScenario(activity, standing.state, answer) : refused
  }
}

function advanceScenario(story: Story, state: State, answer: { place: string; choice: string }): Advanced {
  if (state.scene !== answer.place) return refused
  const next = step(story, state, answer.choice)
  if (!next.ok) return refused
  const finished = story.scenes[next.state.scene]?.end !== undefined
  return { ok: true, standing: { kind: 'scenario', state: next.state }, finished }
}

function advanceCheck(
  standing: { drawn: Drawn; answered: number },
  answer: { place: string; choice: string }
): Advanced {
  const asked = standing.drawn[standing.answered]
  if (asked?.item !== answer.place || !asked.options.includes(answer.choice)) return refused
  const answered = standing.answered + 1
  return {
    ok: true,
    standing: { kind: 'check', drawn: standing.drawn, answered },
    finished: answered === standing.drawn.length
  }
}

/** The ids of things in the picture, sorted and each once, joined by '+'; or 'none'. */
function isMarking(spot: LearnerSpot, choice: string): boolean {
  if (choice === 'none') return true
  const ids = choice.split('+')
  const known = new Set(spot.things.map(({ id }) => id))
  return ids.every((id, index) => known.has(id) && (index === 0 || (ids[index - 1] ?? '') < id))
}
