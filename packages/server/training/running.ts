import { activityOf, draw, type Answer } from '@hinoyojin/core/assessment/index.ts'
import { begin } from '@hinoyojin/core/scenario/index.ts'
import type { KeyPack, LearnerActivity } from '@hinoyojin/core/schema/pack.ts'
import type { Drawn } from '@hinoyojin/core/schema/record.ts'
import type { Store } from '../store/database.ts'
import { answersOf, attemptById, type AttemptRow } from '../store/training/attempts.ts'
import { advance, type Standing } from './advance.ts'
import { BoundedCache } from './bounded-cache.ts'
import { activityIn, packHalves } from './packs.ts'

/** An attempt under way, as far as its answers tell: rebuilt from them at any time, so losing it loses nothing. */
export type Running = {
  attempt: string
  organisationId: string
  activityId: string
  packHash: string
  seed: number
  answers: readonly Answer[]
  standing: Standing
  finished: boolean
}

// About a kilobyte each. Only a shortcut: every entry can be rebuilt from the database.
const attempts = new BoundedCache<Running>(20_000)

export const keepRunning = (running: Running) => attempts.set(running.attempt, running)
export const dropRunning = (attempt: string) => attempts.delete(attempt)

/** The attempt as this process knows it, or read from the database. Undefined when the organisation has no such attempt. */
export async function currentRunning(store: Store, organisationId: string, id: string): Promise<Running | undefined> {
  const cached = attempts.get(id)
  if (cached) return cached.organisationId === organisationId ? cached : undefined
  const found = await store.read(organisationId, async (reader) => {
    const attempt = await attemptById(reader, id)
    return attempt && { attempt, answers: await answersOf(reader, id) }
  })
  if (!found) return undefined
  const { attempt, answers } = found
  const { learner, key } = await packHalves(store, attempt.pack_hash, 'ja')
  const activity = activityIn(learner, attempt.activity_id)
  if (!activity) throw new Error(`pack ${attempt.pack_hash} has no activity ${attempt.activity_id}`)
  return takeUp(organisationId, attempt, answers, activity, key)
}

type Recorded = Pick<AttemptRow, 'id' | 'pack_hash' | 'seed' | 'finished_at'>

/** Plays the recorded answers and keeps the result, so that the next step finds it: done when a phone opens the attempt. */
export function takeUp(
  organisationId: string,
  attempt: Recorded,
  answers: readonly Answer[],
  activity: LearnerActivity,
  key: KeyPack
): Running {
  const running: Running = {
    attempt: attempt.id,
    organisationId,
    activityId: activity.id,
    packHash: attempt.pack_hash,
    seed: attempt.seed,
    answers,
    standing: standingAfter(activity, key, attempt.seed, answers),
    finished: attempt.finished_at !== null
  }
  keepRunning(running)
  return running
}

/** What a check attempt asks. Depends on key and seed only. */
export function drawnFor(key: KeyPack, activityId: string, seed: number): Drawn | undefined {
  const activity = activityOf(key, activityId)
  return activity?.kind === 'check' ? draw(activity, seed) : undefined
}

export function standingAtStart(activity: LearnerActivity, key: KeyPack, seed: number): Standing {
  switch (activity.kind) {
    case 'scenario':
      return { kind: 'scenario', state: begin(activity) }
    case 'check':
      return { kind: 'check', drawn: drawnFor(key, activity.id, seed) ?? [], answered: 0 }
    default:
      return { kind: activity.kind }
  }
}

/** Plays recorded answers again. @throws when they do not fit the pack they cite: a record is never continued in an approximated place */
export function standingAfter(
  activity: LearnerActivity,
  key: KeyPack,
  seed: number,
  answers: readonly Answer[]
): Standing {
  return answers.reduce(
    (standing, answer) => {
      const next = advance(activity, standing, answer)
      if (!next.ok)
        throw new Error(
          `recorded answer ${answer.seq} (${answer.place}/${answer.choice}) does not fit pack ${key.hash}`
        )
      return next.standing
    },
    standingAtStart(activity, key, seed)
  )
}
