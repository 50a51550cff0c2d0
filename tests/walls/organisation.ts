import path from 'node:path'
import { compileCourse } from '@hinoyojin/course/compile/compile-course.ts'
import { begin, enabled, endingOf, step } from '@hinoyojin/core/scenario/index.ts'
import { SYSTEM, type Store } from '@hinoyojin/server/store/database.ts'
import { makeGround, recordDone, type Ground } from '@hinoyojin/server/store/management/ground-for-tests.ts'
import { sqlOf } from '@hinoyojin/server/store/sql.ts'
import { newSerial } from '@hinoyojin/server/certificates/codes.ts'
import { askToEnter } from '@hinoyojin/server/people/entry-request.ts'
import { agree } from '@hinoyojin/server/diagnosis/round-report.ts'
import { inviteToRound, openRound } from '@hinoyojin/server/diagnosis/rounds.ts'
import { makeSlip } from '@hinoyojin/server/people/activation.ts'
import { applyImport } from '@hinoyojin/server/people/import/apply.ts'
import { previewImport, startImport } from '@hinoyojin/server/people/import/draft.ts'
import { makeSignInLink } from '@hinoyojin/server/people/links.ts'
import { doorByCode } from '@hinoyojin/server/people/places.ts'
import { authenticate, beginSession, tokenOf, type SignedIn } from '@hinoyojin/server/people/sessions.ts'
import type { SessionMethod } from '@hinoyojin/server/people/signed-in.ts'
import { addFile } from '@hinoyojin/server/manual/incident-files.ts'
import { incidentOf } from '@hinoyojin/server/manual/incidents.ts'
import { startIncident } from '@hinoyojin/server/manual/start-incident.ts'
import { joinCodeOf } from '@hinoyojin/server/people/units/join-code.ts'
import { assign } from '@hinoyojin/server/training/assignments/assign.ts'
import { openActivity } from '@hinoyojin/server/training/attempt.ts'
import { publishCourse } from '@hinoyojin/server/training/publish.ts'
import { takeStep } from '@hinoyojin/server/training/step.ts'

/** What stands in an answer of a learner: must never be seen by anybody but that learner. */
export const CANARY = { place: 'canary-place', choice: 'canary-choice' }

export interface TestOrganisation {
  readonly ground: Ground
  readonly administrator: SignedIn
  /** Of the first shop. */
  readonly manager: SignedIn
  /** Of the first shop. */
  readonly learner: SignedIn
  /** Of the second shop, with a finished attempt and everything else one can have. */
  readonly other: SignedIn
  readonly otherManager: SignedIn
  readonly unit: { readonly root: string; readonly first: string; readonly second: string }
  /** What the learner of the second shop chose in a story, in order: scene/choice. */
  readonly played: readonly string[]
  readonly secrets: {
    readonly slip: string
    readonly slipCode: string
    readonly link: string
    readonly ticket: string
    readonly session: string
  }
  readonly ids: {
    readonly attempt: string
    readonly request: string
    readonly draft: string
    readonly batch: string
    readonly assignment: string
    readonly session: string
    readonly passkey: string
    readonly joinCode: string
    readonly certificate: string
    readonly incident: string
    readonly incidentFile: string
    readonly round: string
  }
}

/** Plays a real story to its end, and says what was chosen. */
async function playStory(store: Store, who: SignedIn, cookie: string): Promise<{ attempt: string; played: string[] }> {
  const opened = await openActivity(store, who, story, 'ja', false)
  const session = tokenOf(cookie)
  if (opened?.activity.kind !== 'scenario' || !session) throw new Error('the story did not open')
  const { activity, attempt } = opened
  const played: string[] = []
  for (let state = begin(activity); endingOf(activity, state) === undefined;) {
    const choice = enabled(activity, state).at(played.length % 2)?.id ?? enabled(activity, state)[0]?.id ?? ''
    const answer = { attempt: attempt.id, seq: played.length + 1, place: state.scene, choice, at: '', ms: 1000 }
    const [reply, next] = [await takeStep(store, session, answer, 'ja'), step(activity, state, choice)]
    if (!reply.ok || !next.ok) throw new Error(`the story refused ${choice}`)
    played.push(`${state.scene}/${choice}`)
    state = next.state
  }
  return { attempt: attempt.id, played }
}

/** The smallest complete course, which authors see first. */
export async function publishStory(store: Store): Promise<void> {
  const compiled = compileCourse(path.join(import.meta.dirname, '../../content/example'), story.courseId)
  if (Array.isArray(compiled)) throw new Error(JSON.stringify(compiled))
  await publishCourse(store, compiled)
}

const story = { courseId: 'example', cycle: 1, moduleId: 'first-photo', activityId: 'shift-board' }

export const course = { id: 'walls', activities: ['one', 'two'] }

/** An organisation in which everything exists. Every name in it ends with the mark, so that it is recognised wherever it appears. */
export async function testOrganisation(
  store: Store,
  slug: string,
  mark: string,
  content: { pack: string; release: string; moduleId: string; total: number }
): Promise<TestOrganisation> {
  const [root, first, second] = [`本部${mark}`, `駅前店${mark}`, `港通り店${mark}`]
  const ground = await makeGround(store, slug, { [root]: null, [first]: root, [second]: root }, [
    { number: '0001', name: `木下${mark}`, unit: root, roles: ['administrator'] },
    { number: '0002', name: `津守${mark}`, unit: root, roles: ['administrator'] },
    { number: '0101', name: `中村${mark}`, unit: first, roles: ['manager'] },
    { number: '0102', name: `佐藤${mark}`, unit: first },
    { number: '0201', name: `高木${mark}`, unit: second, roles: ['manager'] },
    { number: '0202', name: `吉田${mark}`, unit: second },
    { number: '0203', name: `林${mark}`, unit: second }
  ])
  const unit = { root: ground.units[root] ?? '', first: ground.units[first] ?? '', second: ground.units[second] ?? '' }
  const cookies = new Map<string, string>()
  const as = async (name: string, method: SessionMethod = 'link') => {
    const personId = ground.people[`${name}${mark}`]?.personId ?? ''
    const begun = { personId, method, shared: false, device: null }
    const { cookie } = await store.write(ground.organisationId, SYSTEM, (tx) => beginSession(tx, begun))
    cookies.set(name, cookie)
    const who = await authenticate(store, cookie)
    if (!who) throw new Error(`${name} is not signed in`)
    return who
  }
  const administrator = await as('木下')
  const manager = await as('中村')
  const learner = await as('佐藤', 'pin')
  const otherManager = await as('高木')
  const other = await as('吉田', 'pin')

  const joined = await joinCodeOf(store, otherManager, unit.second)
  const door = joined.ok ? await doorByCode(store, joined.code) : null
  if (!joined.ok || !door) throw new Error('no poster')
  const asked = await askToEnter(
    store,
    door,
    { number: '0203', name: '', pin: '604815', locale: null },
    { address: '192.0.2.1', before: null }
  )
  const read = await startImport(store, administrator, {
    name: `list${mark}.csv`,
    bytes: csv(`0301,森${mark},${second}`)
  })
  const applied = await importNow(store, administrator, `0302,岡${mark},${second}`)
  const assigned = await assign(store, administrator, {
    courseId: course.id,
    unitId: unit.root,
    dueOn: '2099-03-31',
    lateDays: null,
    laterJoiners: true,
    again: false
  })
  if (!asked.ok || !read.ok || !assigned.ok) throw new Error('the organisation could not be set up')
  await recordDone(store, { ...other, roles: [] }, { courseId: course.id, ...content }, [
    { activity: 'one', at: new Date(), minutes: 3, verdicts: { see: 'met' } }
  ])
  const { attempt, played } = await playStory(store, other, cookies.get('吉田') ?? '')
  const opened = await openRound(store, administrator, new Date())
  const round = opened.ok ? opened.id : ''
  await inviteToRound(store, administrator, round, other.personId, new Date())
  await agree(store, administrator, round, agreement(`備え${mark}`), new Date())
  const link = await makeSignInLink(store, { organisationId: ground.organisationId, personId: administrator.personId })
  const planted = await store.write(ground.organisationId, SYSTEM, async (tx) => {
    const sql = sqlOf(tx)
    const slip = await makeSlip(tx, ground.people[`林${mark}`]?.personId ?? '', 30)
    await sql`
      insert into response_event (organisation_id, attempt_id, seq, place, choice, ms)
      select organisation_id, id, 1, ${CANARY.place}, ${CANARY.choice}, 1 from attempt
      where organisation_id = ${ground.organisationId} and person_id = ${other.personId} and course_id = ${course.id}`
    const certificate = newSerial()
    await sql`
      insert into certificate (organisation_id, serial, course_id, course_version, cycle, release_hash, completed_on, statement)
      values (${ground.organisationId}, ${certificate}, ${course.id}, 3, 1, ${content.release}, '2026-11-24', 'x')`
    await sql`
      insert into certificate_holder
        (organisation_id, serial, person_id, course_id, cycle, name, own_spelling, salt, minutes, objectives)
      values (${ground.organisationId}, ${certificate}, ${other.personId}, ${course.id}, 1, ${`吉田${mark}`}, false, 'x', 3, '[]')`
    const [request] = await sql<{ id: string }[]>`
      select id from entry_request where organisation_id = ${ground.organisationId}`
    await sql`insert into passkey (organisation_id, credential_id, person_id, public_key, label)
      values (${ground.organisationId}, ${`key-${slug}`}, ${other.personId}, ${Buffer.from('x')}, ${`鍵${mark}`})`
    await sql`update person set email = ${`${slug}@example.com`} where organisation_id = ${ground.organisationId}
      and id = ${administrator.personId}`
    return { slip, certificate, request: request?.id ?? '' }
  })
  const incident = await startIncident(
    store,
    otherManager,
    { title: `動画${mark}`, known: '', level: 2, drill: false, unitId: unit.second, day: '2026-11-24' },
    new Date()
  )
  if (!incident.ok) throw new Error(incident.code)
  const evidence = { name: `画面${mark}.txt`, bytes: Buffer.from(`見た事${mark}`), about: '', once: 'walls-file' }
  await addFile(store, otherManager, incident.id, evidence, new Date())
  const burning = await incidentOf(store, otherManager, incident.id, 'ja')
  return {
    ground,
    administrator,
    manager,
    learner,
    other,
    otherManager,
    unit,
    played,
    secrets: {
      slip: planted.slip.path.replace('/activate/', ''),
      slipCode: planted.slip.code,
      link: link.path.replace('/enter/', ''),
      ticket: asked.ticket,
      session: cookies.get('吉田') ?? ''
    },
    ids: {
      attempt,
      request: planted.request,
      draft: read.draftId,
      batch: applied,
      assignment: assigned.assignmentId,
      session: other.sessionId,
      passkey: `key-${slug}`,
      joinCode: joined.code,
      certificate: planted.certificate,
      incident: incident.id,
      incidentFile: burning.ok ? (burning.state.files[0]?.id ?? '') : '',
      round
    }
  }
}

/** What is written down about one question of the organisation check. */
export const agreement = (evidence: string) => ({
  question: 'written',
  answer: 'partly',
  evidence,
  owner: '',
  step: '',
  dueOn: '2020-01-01',
  revision: 0
})

export const csv = (...lines: string[]) => new TextEncoder().encode(['社員番号,氏名,店舗', ...lines].join('\n'))

/** Reads, looks and applies: as the pages do, one after the other. @returns the batch */
export async function importNow(store: Store, who: SignedIn, ...lines: string[]): Promise<string> {
  const read = await startImport(store, who, { name: 'list.csv', bytes: csv(...lines) })
  const preview = read.ok ? await previewImport(store, who, read.draftId) : read
  if (!read.ok || !preview.ok || !('state' in preview)) throw new Error('no preview')
  const applied = await applyImport(store, who, read.draftId, { state: preview.state, leaving: 0 })
  if (!applied.ok) throw new Error(applied.code)
  return applied.batchId
}
