import { endingOf, replay } from '@hinoyojin/core/scenario/index.ts'
import type { LearnerActivity } from '@hinoyojin/core/schema/pack.ts'
import type { AttemptView, StepReply, StepRequest } from '@hinoyojin/core/schema/reply.ts'
import type { Carrier } from './carrier.ts'

/** A story tried without an account: answers stay in this page and go nowhere. */
export function trialCarrier(activity: LearnerActivity): Carrier & { answers: () => StepRequest[] } {
  let given: StepRequest[] = []

  const finished = () => {
    if (activity.kind !== 'scenario') return true
    const run = replay(activity, given.map(({ choice }) => choice)) // prettier-ignore
    return run.ok && endingOf(activity, run.state) !== undefined
  }
  const reply = async (seq: number): Promise<StepReply> => ({ ok: true, seq, finished: finished() })

  return {
    open: () => [],
    send(answer) {
      given = [...given, answer]
      return reply(answer.seq)
    },
    reply,
    reload: async (): Promise<AttemptView | undefined> => undefined,
    retry: () => {},
    watch(listener) {
      listener('calm')
      return () => {}
    },
    close: () => {
      given = []
    },
    answers: () => given
  }
}
