import { randomInt } from 'node:crypto'
import { judge, reveal } from '@hinoyojin/core/assessment/index.ts'
import type { Debrief } from '@hinoyojin/core/schema/debrief.ts'
import type { LearnerActivity, SpokenFact } from '@hinoyojin/core/schema/pack.ts'
import type { AttemptView } from '@hinoyojin/core/schema/reply.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { isId, newId } from '../store/id.ts'
import {
  answersOf,
  attemptById,
  insertAttempt,
  latestAttempt,
  pinRelease,
  type ActivityKey,
  type AnswerRow,
  type AttemptRow
} from '../store/training/attempts.ts'
import { composeDebrief } from './debrief.ts'
import { activityIn, packHalves } from './packs.ts'
import { peopleToAsk } from './people-to-ask.ts'
import { activityCount, release, releasesNow } from './release.ts'
import { drawnFor, takeUp } from './running.ts'

type Learner = { organisationId: string; personId: string }
export type Where = { courseId: string; cycle: number; moduleId: string; activityId: string }

export type Opened = { activity: LearnerActivity; attempt: AttemptView; facts: Record<string, SpokenFact> }

/**
 * Opens an activity: goes on where this person left off, on any device, or begins. The first activity of a course pins the release.
 *
 * @param again begin anew although a finished attempt exists (the finished one stays)
 * @returns undefined when the course has no such activity
 */
export async function openActivity(
  store: Store,
  who: Learner,
  where: Where,
  locale: LocaleId,
  again: boolean
): Promise<Opened | undefined> {
  const current = (await releasesNow(store)).find(({ body }) => body.course.id === where.courseId)
  if (!current) return undefined
  const key: ActivityKey = { ...where, personId: who.personId }
  const opened = await store.write(who.organisationId, { personId: who.personId }, async (tx) => {
    tx.unaudited('beginning an activity is recorded by the attempt itself')
    const found = await latestAttempt(tx, key)
    if (found && (found.finished_at === null || !again))
      return { attempt: found, answers: await answersOf(tx, found.id) }
    const pinned = await pinRelease(tx, key, { hash: current.hash, total: activityCount(current.body) })
    const body = (pinned === current.hash ? current : await release(store, pinned))?.body
    const module = body?.modules.find(({ id }) => id === where.moduleId)
    if (!module?.activities.some(({ id }) => id === where.activityId)) return undefined
    const id = newId()
    const seed = randomInt(2 ** 32)
    await insertAttempt(tx, id, key, module.pack, seed)
    return { attempt: { id, pack_hash: module.pack, seed, seq: 0, finished_at: null }, answers: [] }
  })
  return opened && viewOf(store, who.organisationId, where.activityId, opened, locale)
}

async function viewOf(
  store: Store,
  organisationId: string,
  activityId: string,
  {
    attempt,
    answers
  }: { attempt: Pick<AttemptRow, 'id' | 'pack_hash' | 'seed' | 'seq' | 'finished_at'>; answers: AnswerRow[] },
  locale: LocaleId
): Promise<Opened | undefined> {
  const { learner, key } = await packHalves(store, attempt.pack_hash, locale)
  const whole = activityIn(learner, activityId)
  if (!whole) return undefined
  takeUp(organisationId, attempt, answers, whole, key)
  const drawn = drawnFor(key, activityId, attempt.seed)
  // Of a pool, the phone gets what this attempt asks.
  const activity =
    whole.kind === 'check'
      ? { ...whole, items: whole.items.filter(({ id }) => drawn?.some(({ item }) => item === id)) }
      : whole
  return {
    activity,
    // The lesson shows its sources; a story's facts wait for the debrief.
    facts: activity.kind === 'lesson' ? key.facts : {},
    attempt: {
      id: attempt.id,
      pack: attempt.pack_hash,
      seed: attempt.seed,
      seq: attempt.seq,
      finished: attempt.finished_at !== null,
      answers: answers.map(({ place, choice }) => ({ place, choice })),
      drawn,
      reveals: answers.flatMap((answer) => reveal(key, activityId, answer) ?? [])
    }
  }
}

/** One attempt of this person as it is recorded now; undefined for anybody else's and for what is no id. */
export async function attemptView(
  store: Store,
  who: Learner,
  id: string,
  locale: LocaleId
): Promise<AttemptView | undefined> {
  if (!isId(id)) return undefined
  const found = await store.read(who.organisationId, async (reader) => {
    const attempt = await attemptById(reader, id)
    return attempt?.person_id === who.personId ? { attempt, answers: await answersOf(reader, id) } : undefined
  })
  return found && (await viewOf(store, who.organisationId, found.attempt.activity_id, found, locale))?.attempt
}

/** The debrief of this person's newest finished attempt at a story; undefined where there is none. */
export async function debriefOf(
  store: Store,
  who: Learner,
  where: Where,
  locale: LocaleId
): Promise<Debrief | undefined> {
  const found = await store.read(who.organisationId, async (reader) => {
    const attempt = await latestAttempt(reader, { ...where, personId: who.personId })
    return attempt?.finished_at ? { attempt, answers: await answersOf(reader, attempt.id) } : undefined
  })
  const debrief = found && (await debriefFrom(store, found.attempt.pack_hash, where.activityId, found.answers, locale))
  if (!debrief) return undefined
  const course = (await releasesNow(store)).find(({ body }) => body.course.id === where.courseId)?.body.course
  return { ...debrief, help: peopleToAsk(debrief.help, course?.help) }
}

/** The debrief of any sequence of choices that ends the story: also for those who try one without an account. */
export async function debriefFrom(
  store: Store,
  packHash: string,
  activityId: string,
  answers: { seq: number; place: string; choice: string }[],
  locale: LocaleId
): Promise<Debrief | undefined> {
  const { learner, key } = await packHalves(store, packHash, locale)
  const activity = activityIn(learner, activityId)
  if (activity?.kind !== 'scenario') return undefined
  return composeDebrief(
    activity,
    key,
    answers.map(({ choice }) => choice),
    judge(key, activityId, answers)
  )
}
