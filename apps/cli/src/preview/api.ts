import type { IncomingMessage, ServerResponse } from 'node:http'
import { draw, reveal } from '@hinoyojin/core/assessment/index.ts'
import { endingOf, replay } from '@hinoyojin/core/scenario/index.ts'
import type { KeyPack, LearnerActivity } from '@hinoyojin/core/schema/pack.ts'
import type { AttemptView, StepReply } from '@hinoyojin/core/schema/reply.ts'
import { localeId } from '@hinoyojin/core/schema/words.ts'
import type { Debrief } from '@hinoyojin/core/schema/debrief.ts'
import type { Compile, Compiled } from './compiled.ts'

type Answer = { place: string; choice: string }
export type ComposeDebrief = (compiled: Compiled, activity: string, answers: Answer[]) => Debrief | undefined
const seed = 7

const drawnOf = (key: KeyPack, id: string) => {
  const check = key.activities.find((each) => each.id === id)
  return check?.kind === 'check' ? draw(check, seed) : undefined
}

const isFinished = (activity: LearnerActivity, key: KeyPack, answers: Answer[]): boolean => {
  if (activity.kind === 'check') return answers.length >= (drawnOf(key, activity.id)?.length ?? 0)
  if (activity.kind !== 'scenario') return answers.length > 0
  const run = replay(activity, answers.map(({ choice }) => choice)) // prettier-ignore
  return run.ok && endingOf(activity, run.state) !== undefined
}

/** An attempt of the author: nothing is kept, so it begins anew with every reload. */
const attemptOf = ({ learner, key }: Compiled, activity: LearnerActivity): AttemptView => ({
  id: `preview-${activity.id}`, pack: learner.hash, seed, seq: 0, finished: false, answers: [], drawn: drawnOf(key, activity.id), reveals: []
}) // prettier-ignore

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

const send = (response: ServerResponse, value: unknown) => {
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.end(JSON.stringify(value))
}

/** What the preview asks for: the learner's half, a picture, the reply to an answer, a debrief. Everything else: false. */
export function previewApi(compile: Compile, debrief: ComposeDebrief) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = new URL(request.url ?? '/', 'http://preview.invalid')
    if (!url.pathname.startsWith('/preview/')) return false
    const compiled = await compile(localeId.catch('ja').parse(url.searchParams.get('locale')))
    if (!compiled.learner) {
      send(response, { problems: compiled.problems })
      return true
    }
    const { learner, key, problems } = compiled
    const activity = learner.activities.find((each) => each.id === url.searchParams.get('activity'))
    if (url.pathname === '/preview/module') {
      const attempts = Object.fromEntries(learner.activities.map((each) => [each.id, attemptOf(compiled, each)]))
      send(response, { learner, attempts, facts: key.facts, problems })
    } else if (url.pathname.startsWith('/preview/media/')) {
      const picture = compiled.picture(url.pathname.slice('/preview/media/'.length))
      response.statusCode = picture ? 200 : 404
      response.setHeader('content-type', picture?.type ?? 'text/plain')
      response.end(picture?.bytes)
    } else if (activity && request.method === 'POST') {
      // trusted: only our own preview page speaks to this address
      const answers = (await readJson(request)) as Answer[]
      const last = answers.at(-1)
      if (url.pathname === '/preview/debrief') send(response, debrief(compiled, activity.id, answers) ?? null)
      else
        send(response, {
          ok: true,
          seq: answers.length,
          finished: isFinished(activity, key, answers),
          reveal: last && reveal(key, activity.id, last)
        } satisfies StepReply)
    } else response.writeHead(404).end()
    return true
  }
}
