import { z } from 'zod'
import { judge, reveal } from '@hinoyojin/core/assessment/index.ts'
import type { KeyPack } from '@hinoyojin/core/schema/pack.ts'
import type { StepReply, StepRequest } from '@hinoyojin/core/schema/reply.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { recordStepRow, type Checked, type SessionKey } from '../store/training/step.ts'
import { advance } from './advance.ts'
import { activityIn, packHalves } from './packs.ts'
import { currentRunning, dropRunning, keepRunning, type Running } from './running.ts'

export type { SessionKey } from '../store/training/step.ts'

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
// Ids, joined by '+' at most: a control character or half a letter is no answer, and no database could keep it.
const plain = /^[^\p{Cc}\p{Cs}]+$/u
const stepRequest = z.object({
  attempt: uuid,
  seq: z.int().min(1).max(10_000),
  place: z.string().max(80).regex(plain),
  choice: z.string().max(400).regex(plain),
  at: z.string().max(40),
  ms: z.number().min(0)
})

/** The longest that one answer counts as study time: whoever lets the phone lie is not studying. */
const longestAnswerMs = 5 * 60_000

/** The shape of a request, or undefined for anything else. Nothing of it is trusted yet. */
export function readStepRequest(body: unknown): StepRequest | undefined {
  const parsed = stepRequest.safeParse(body)
  return parsed.success ? parsed.data : undefined
}

/**
 * Records one answer. The phone's word is taken for nothing but what was answered: order, right and session are checked here and in
 * the one statement that stores it. Sending the same answer twice stores it once and answers the same.
 */
export async function takeStep(
  store: Store,
  session: SessionKey,
  request: StepRequest,
  locale: LocaleId
): Promise<StepReply> {
  for (const lastTry of [false, true]) {
    const reply = await tryStep(store, session, request, locale, lastTry)
    if (reply !== 'behind') return reply
    // Another tab, device or server went on: forget what this process believed, read, and look again.
    dropRunning(request.attempt)
    if (lastTry) break
  }
  return { ok: false, code: 'out-of-order' }
}

async function tryStep(
  store: Store,
  session: SessionKey,
  request: StepRequest,
  locale: LocaleId,
  lastTry: boolean
): Promise<StepReply | 'behind'> {
  const running = await currentRunning(store, session.organisationId, request.attempt)
  if (!running) return { ok: false, code: 'not-yours' }
  const { learner, key } = await packHalves(store, running.packHash, locale)
  const activity = activityIn(learner, running.activityId)
  if (!activity) throw new Error(`pack ${running.packHash} has no activity ${running.activityId}`)

  const isNext = request.seq === running.answers.length + 1 && !running.finished
  const next = isNext ? advance(activity, running.standing, request) : undefined
  const answers = [...running.answers, { seq: request.seq, place: request.place, choice: request.choice }]
  const checked: Checked = next?.ok
    ? { checked: true, evidence: next.finished ? judge(key, running.activityId, answers) : null }
    : { checked: false }
  const { outcome, seq } = await recordStepRow(store, session, rowOf(request), checked)
  const recorded = seq ?? 0

  switch (outcome) {
    case 'recorded':
      if (next?.ok) keepRunning({ ...running, answers, standing: next.standing, finished: next.finished })
      return taken(key, running, request, next?.ok === true && next.finished)
    case 'duplicate':
      // Recorded before, but its answer got lost on the way to us or to another server: only a look at it tells what it was.
      if (recorded !== running.answers.length && !lastTry) return 'behind'
      return taken(key, running, request, running.finished && request.seq >= running.answers.length)
    case 'out-of-order':
      if (recorded !== running.answers.length) return 'behind'
      return isNext ? { ok: false, code: 'not-enabled' } : { ok: false, code: 'out-of-order', expected: recorded + 1 }
    case 'finished':
      if (!running.finished) dropRunning(request.attempt)
      return { ok: false, code: 'finished' }
    default:
      return { ok: false, code: outcome }
  }
}

function taken(
  key: KeyPack,
  { activityId }: Running,
  { seq, place, choice }: StepRequest,
  finished: boolean
): StepReply {
  const shown = reveal(key, activityId, { place, choice })
  return { ok: true, seq, finished, ...(shown && { reveal: shown }) }
}

function rowOf(request: StepRequest) {
  const phoneAt = new Date(request.at)
  return {
    attempt: request.attempt,
    seq: request.seq,
    place: request.place,
    choice: request.choice,
    phoneAt: Number.isNaN(phoneAt.getTime()) || Math.abs(phoneAt.getTime()) > 8e12 ? null : phoneAt,
    ms: Math.min(Math.round(request.ms), longestAnswerMs)
  }
}
