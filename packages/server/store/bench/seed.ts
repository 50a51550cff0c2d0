import postgres from 'postgres'
import { connecting, type DatabasePlace } from '../place.ts'

/** What a benched database holds before anyone is timed. */
export type BenchPlan = {
  /** People with their history. */
  people: number
  /** People who will sign in and answer; the first of `people`. */
  learners: number
  /** Untouched attempts prepared for each of them. */
  attemptsEach: number
  /** argon2id hash of everybody's PIN. */
  pinHash: string
  code: string
  release: string
  courseId: string
  activity: { moduleId: string; activityId: string; pack: string }
}

export type BenchPeople = { organisationId: string; learners: { number: string; attempts: string[] }[] }

const peoplePerUnit = 40
const oldAttempts = 2
const answersPerOldAttempt = 6

/**
 * Fills an empty, throw-away database by set: people in shops, each with two finished attempts of six answers, evidence and progress.
 * Runs as the administrator of the embedded server and leaves foreign keys unchecked while it does: for benches only.
 */
export async function seedBench(
  place: DatabasePlace,
  plan: BenchPlan,
  say: (line: string) => void
): Promise<BenchPeople> {
  const { url, options } = connecting(place, 'administrator')
  const sql = url === undefined ? postgres(options) : postgres(url, options)
  try {
    await sql`set session_replication_role = replica`
    await sql`set synchronous_commit = off`
    const [organisation] = await sql<{ id: string }[]>`
      insert into organisation (id, slug, name) values (uuidv7(), 'bench', 'Bench') returning id`
    const id = organisation?.id ?? ''
    const [root] = await sql<{ id: string }[]>`
      with made as (select uuidv7() as id) insert into unit (organisation_id, id, path, name)
      select ${id}, id, array[id], 'Bench' from made returning id`
    const rootId = root?.id ?? ''
    await sql`
      insert into unit (organisation_id, id, parent_id, path, name)
      select ${id}, u, ${rootId}::uuid, array[${rootId}::uuid, u], 'Shop ' || n
      from (select uuidv7() as u, n from generate_series(1, ${Math.ceil(plan.people / peoplePerUnit)}::int) n) made`
    await sql`insert into entry_code (code, organisation_id, unit_id) values (${plan.code}, ${id}, ${rootId})`
    say('people')
    await sql`create temporary table shop as
      select id, row_number() over () as n from unit where organisation_id = ${id} and parent_id is not null`
    await sql`create temporary table someone as
      select uuidv7() as id, n from generate_series(1, ${plan.people}::int) n`
    await sql`
      insert into person (organisation_id, id, number, name, unit_id)
      select ${id}, p.id, 'B' || lpad(p.n::text, 8, '0'), 'Person ' || p.n, s.id
      from someone p join shop s on s.n = (p.n - 1) / ${peoplePerUnit} + 1`
    await sql`insert into pin (organisation_id, person_id, hash)
      select ${id}, id, ${plan.pinHash} from someone where n <= ${plan.learners}`
    await sql`insert into assignment (organisation_id, id, course_id, unit_id, created_by)
      select ${id}, uuidv7(), ${plan.courseId}, ${rootId}::uuid, id from someone where n = 1`
    say('history')
    await sql`insert into course_progress (organisation_id, person_id, course_id, cycle, release_hash, done, total, study_ms)
      select ${id}, id, ${plan.courseId}, 1, ${plan.release}, 1, 12, 240000 from someone`
    await sql`create temporary table old as
      select uuidv7() as id, p.id as person, k from someone p, generate_series(1, ${oldAttempts}::int) k`
    const { moduleId, activityId, pack } = plan.activity
    await sql`
      insert into attempt (organisation_id, id, person_id, course_id, cycle, module_id, activity_id, pack_hash, seed, seq, study_ms, finished_at)
      select ${id}, o.id, o.person, ${plan.courseId}, 1, ${moduleId}, ${activityId}, ${pack}, o.k, ${answersPerOldAttempt}, 120000, now() from old o`
    await sql`
      insert into response_event (organisation_id, attempt_id, seq, place, choice, ms, phone_at)
      select ${id}, o.id, s, 'scene-' || s, 'choice-' || s, 20000, now() from old o, generate_series(1, ${answersPerOldAttempt}::int) s`
    await sql`
      insert into evidence (organisation_id, attempt_id, objective, verdict, because)
      select ${id}, o.id, v.objective, 'met', array[1, 2] from old o, (values ('audience'), ('share-ok')) v (objective)`
    await sql`
      insert into attempt (organisation_id, id, person_id, course_id, cycle, module_id, activity_id, pack_hash, seed)
      select ${id}, uuidv7(), p.id, ${plan.courseId}, 1, ${moduleId}, ${activityId}, ${pack}, k
      from someone p, generate_series(1, ${plan.attemptsEach}::int) k where p.n <= ${plan.learners}`
    say('settling')
    await sql`vacuum (analyze) person, attempt, response_event, evidence, course_progress, session`
    await sql`checkpoint`
    const ready = await sql<{ number: string; attempts: string[] }[]>`
      select p.number, array_agg(a.id::text order by a.id) as attempts from person p
      join attempt a on a.organisation_id = p.organisation_id and a.person_id = p.id and a.seq = 0
      where p.organisation_id = ${id} group by p.number order by p.number`
    return { organisationId: id, learners: ready.map(({ number, attempts }) => ({ number, attempts })) }
  } finally {
    await sql.end({ timeout: 5 })
  }
}
