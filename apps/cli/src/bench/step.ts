import { randomInt } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { begin, enabled, endingOf, step } from '@hinoyojin/core/scenario/index.ts'
import type { LearnerScenario } from '@hinoyojin/core/schema/pack.ts'
import { hashPin } from '@hinoyojin/server/people/pin-hash.ts'
import { DATABASE_NAME, openStoreAt } from '@hinoyojin/server/store/database.ts'
import { openMeter } from '@hinoyojin/server/store/bench/meter.ts'
import { seedBench } from '@hinoyojin/server/store/bench/seed.ts'
import { trialStory } from '@hinoyojin/server/training/trial.ts'
import { releasesNow } from '@hinoyojin/server/training/release.ts'
import { socketFolderOf } from '@hinoyojin/server/store/embedded/socket-folder.ts'
import { Client } from './client.ts'
import { figuresOf } from './figures.ts'
import { readBenchOptions, type BenchOptions } from './options.ts'
import { startServer } from './server.ts'
import { signIn } from './sign-in.ts'

const code = 'BENCH001'
const pin = '481516'
const settleMs = 1500

/**
 * Learner steps through HTTP with real sign-ins, against the real server on a throw-away database that already holds people and their
 * history. The load comes from this process; CPU is read for the server process and for all database processes apart.
 */
export async function run(args: string[]): Promise<number> {
  let options: BenchOptions
  try {
    options = readBenchOptions(args)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 2
  }
  // Its load writes, and its figures are of the database that comes with us (which knows uuidv7; PostgreSQL 15 does not).
  if (process.env['DATABASE_URL'])
    console.error('The bench uses a built-in database of its own, not the one of DATABASE_URL.')
  const say = (line: string) => (options.json ? undefined : console.error(line))
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-bench-'))
  const server = await startServer(dataDir)
  try {
    const figures = await measure(options, server, dataDir, say)
    console.log(options.json ? JSON.stringify(figures) : JSON.stringify(figures, undefined, 2))
    return 0
  } finally {
    await server.stop()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measure(
  options: BenchOptions,
  server: { origin: string; pid: number },
  dataDir: string,
  say: (line: string) => void
) {
  const place = {
    kind: 'embedded',
    socketFolder: socketFolderOf(fs.realpathSync(dataDir)),
    database: DATABASE_NAME
  } as const
  const story = await storyToPlay(place)
  const { people, concurrency, seconds } = options
  const learners = Math.min(people, concurrency)
  // Enough untouched stories for 3,000 steps a second of at least four steps each, and for warming up.
  const attemptsEach = Math.ceil(((seconds + 1) * 750) / learners) + 5
  const seeded = await seedBench(
    place,
    {
      people,
      learners,
      attemptsEach,
      pinHash: await hashPin(pin),
      code,
      release: story.release,
      courseId: story.courseId,
      activity: story.where
    },
    say
  )
  const client = new Client(server.origin, concurrency + 4)
  const meter = await openMeter(place, server.pid, path.join(dataDir, 'pg'))
  try {
    say('signing in')
    const cookies: string[] = []
    for (const { number } of seeded.learners) cookies.push(await signIn(client, code, number, pin))
    const loads = Array.from({ length: concurrency }, (_, index) => {
      const at = index % seeded.learners.length
      const mine = seeded.learners[at]?.attempts.filter(
        (_, turn) => turn % Math.ceil(concurrency / learners) === Math.floor(index / learners)
      )
      return { cookie: cookies[at] ?? '', attempts: mine ?? [] }
    })
    say('opening')
    // As a phone does before it answers: a step is what comes after.
    await Promise.all(loads.map(async ({ cookie, attempts }) => { for (const id of attempts) await client.get(`/api/attempt/${id}`, { cookie }) })) // prettier-ignore
    say('playing')
    await playAll(client, story.activity, loads, 500)
    await pause(settleMs)
    const before = await meter.read()
    const started = performance.now()
    const latencies = await playAll(client, story.activity, loads, seconds * 1000)
    const elapsed = (performance.now() - started) / 1000
    await pause(settleMs)
    return figuresOf({ people, concurrency, seconds: elapsed }, latencies, before, await meter.read())
  } finally {
    client.close()
    await meter.close()
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The first story of the first published course, as its learners get it. */
async function storyToPlay(place: Parameters<typeof openStoreAt>[0]) {
  const store = await openStoreAt(place)
  try {
    const [release] = await releasesNow(store)
    const story = await trialStory(store, 'ja')
    const module = release?.body.modules.find(({ pack }) => pack === story?.packHash)
    if (!release || !module || story?.activity.kind !== 'scenario')
      throw new Error('The server has published no course with a story.')
    const where = { moduleId: module.id, activityId: story.activity.id, pack: story.packHash }
    return { release: release.hash, courseId: release.body.course.id, where, activity: story.activity }
  } finally {
    await store.close()
  }
}

type Load = { cookie: string; attempts: string[] }

/** Every load plays its own attempts one after the other until time is up. Returns the latency of each recorded step in ms. */
async function playAll(client: Client, story: LearnerScenario, loads: Load[], ms: number): Promise<number[]> {
  const until = performance.now() + ms
  const latencies: number[] = []
  await Promise.all(
    loads.map(async (load) => {
      while (performance.now() < until) {
        const attempt = load.attempts.pop()
        if (!attempt) throw new Error('The bench ran out of prepared attempts; use fewer seconds.')
        await playOne(client, story, load.cookie, attempt, until, latencies)
      }
    })
  )
  return latencies
}

async function playOne(
  client: Client,
  story: LearnerScenario,
  cookie: string,
  attempt: string,
  until: number,
  latencies: number[]
) {
  let state = begin(story)
  for (let seq = 1; endingOf(story, state) === undefined && performance.now() < until; seq++) {
    const offered = enabled(story, state)
    const choice = offered[randomInt(offered.length)]?.id ?? ''
    const body = JSON.stringify({ attempt, seq, place: state.scene, choice, at: new Date().toISOString(), ms: 9000 })
    const sent = performance.now()
    const answer = await client.post('/api/step', 'application/json', body, { cookie })
    if (answer.status !== 200) throw new Error(`A step was refused: ${answer.status} ${answer.body.slice(0, 200)}`)
    latencies.push(performance.now() - sent)
    const next = step(story, state, choice)
    if (!next.ok) throw new Error('The story refused its own choice.')
    state = next.state
  }
}
