import type { AttemptView, StepReply, StepRequest } from '@hinoyojin/core/schema/reply.ts'

/**
 * How the answers are doing on their way.
 * calm: all is well or on its way; waiting: no network, tried again by itself; signed-out: kept until the learner
 * signs in again; not-yours: kept, somebody else is signed in.
 */
export type Connection = 'calm' | 'waiting' | 'signed-out' | 'not-yours'

/** Brings answers to where they are recorded: over the web, or to an LMS. Nothing it does ever throws. */
export type Carrier = {
  /**
   * Takes up an attempt. Returns the answers that are kept here and not recorded yet, in order; they are sent at once.
   * Kept answers that contradict the recorded ones are dropped: what is recorded holds.
   */
  open(attempt: AttemptView): StepRequest[]
  /** Keeps the answer, then sends it. Resolves once it is recorded or refused; meanwhile the story may go on. */
  send(answer: StepRequest): Promise<StepReply>
  /** The reply to an answer that is already on its way. */
  reply(seq: number): Promise<StepReply>
  /** The attempt as it is recorded now; undefined while it can not be reached. */
  reload(): Promise<AttemptView | undefined>
  /** Tries at once instead of waiting for the next turn. */
  retry(): void
  watch(listener: (connection: Connection) => void): () => void
  close(): void
}
