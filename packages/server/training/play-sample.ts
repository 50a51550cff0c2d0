import { random } from '@hinoyojin/core/chance/random.ts'
import { enabled } from '@hinoyojin/core/scenario/index.ts'
import type { LearnerActivity } from '@hinoyojin/core/schema/pack.ts'
import { authenticate, beginSession, tokenOf } from '../people/sessions.ts'
import { endSessions } from '../store/people/session-rows.ts'
import { SYSTEM, type Store } from '../store/database.ts'
import { openActivity } from './attempt.ts'
import { homeOf } from './home.ts'
import { currentRunning } from './running.ts'
import { takeStep, type SessionKey } from './step.ts'

/** The dice of the sample: the same people get equally far on every first start. */
const seed = 20261124

/**
 * Lets people of the sample organisation take part of their course, by the same functions as everybody: a first visitor sees a shop in
 * the middle of its week instead of a column of zeros. Dice decide what they choose.
 *
 * @param people ids, in the order they appear; each gets a little less far than the one before, and then it begins again
 */
export async function playSample(store: Store, organisationId: string, people: readonly string[]): Promise<void> {
  for (const [index, personId] of people.entries()) {
    const { session, sessionId } = await sessionFor(store, organisationId, personId)
    const share = [1, 0.55, 1, 0.25, 0.8][index % 5] ?? 1
    await playPart(store, { organisationId, personId }, session, share, index)
    await store.write(organisationId, SYSTEM, async (tx) => {
      // Only this one: the manager may have used the printed address meanwhile.
      await endSessions(tx, personId, { only: sessionId })
      await tx.audit('sample.played', personId)
    })
  }
}

async function sessionFor(
  store: Store,
  organisationId: string,
  personId: string
): Promise<{ session: SessionKey; sessionId: string }> {
  const { cookie } = await store.write(organisationId, SYSTEM, (tx) =>
    beginSession(tx, { personId, method: 'pin', shared: false, device: null })
  )
  const session = tokenOf(cookie)
  const who = await authenticate(store, cookie)
  if (!session || !who) throw new Error('a session cookie of ours could not be read')
  return { session, sessionId: who.sessionId }
}

async function playPart(
  store: Store,
  who: { organisationId: string; personId: string },
  session: SessionKey,
  share: number,
  person: number
) {
  const [course] = await homeOf(store, who, 'ja')
  const all = course?.modules.flatMap((module) => module.activities.map((activity) => ({ module, activity }))) ?? []
  for (const { module, activity } of all.slice(0, Math.ceil(all.length * share))) {
    const where = {
      courseId: course?.courseId ?? '',
      cycle: course?.cycle ?? 1,
      moduleId: module.id,
      activityId: activity.id
    }
    const opened = await openActivity(store, who, where, 'ja', false)
    if (!opened) continue
    const stream = `sample ${person} ${module.id} ${activity.id}`
    for (let seq = opened.attempt.seq + 1; seq < 200; seq++) {
      const answer = await nextAnswer(
        store,
        who.organisationId,
        opened.attempt.id,
        opened.activity,
        (count) => random(seed, stream, seq) % count
      )
      if (!answer) break
      const ms = 4000 + (random(seed, `${stream} ms`, seq) % 16_000)
      await takeStep(
        store,
        session,
        { attempt: opened.attempt.id, seq, ...answer, at: new Date().toISOString(), ms },
        'ja'
      )
    }
  }
}

/** What could be answered here, by dice; undefined when the activity is finished. */
async function nextAnswer(
  store: Store,
  organisationId: string,
  attempt: string,
  activity: LearnerActivity,
  dice: (count: number) => number
) {
  const running = await currentRunning(store, organisationId, attempt)
  if (!running || running.finished) return undefined
  const { standing } = running
  if (standing.kind === 'lesson') return { place: 'lesson', choice: 'read' }
  if (standing.kind === 'check') {
    const asked = standing.drawn[standing.answered]
    return asked && { place: asked.item, choice: asked.options[dice(asked.options.length)] ?? '' }
  }
  if (standing.kind === 'spot' && activity.kind === 'spot') {
    const marked = activity.things.map(({ id }) => id).filter((_, index) => (dice(1 << 30) >> index) & 1)
    return { place: activity.id, choice: marked.sort().join('+') || 'none' }
  }
  if (standing.kind !== 'scenario' || activity.kind !== 'scenario') return undefined
  const offered = enabled(activity, standing.state)
  const choice = offered[dice(offered.length)]
  return choice && { place: standing.state.scene, choice: choice.id }
}
