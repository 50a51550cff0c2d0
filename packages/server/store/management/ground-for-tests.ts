// Organisations with units and people for the tests of management. Not imported by the program.
import type { Store } from '../database.ts'
import { SYSTEM } from '../database.ts'
import { newId } from '../id.ts'
import { sqlOf } from '../sql.ts'

export interface GroundPerson {
  readonly number: string | null
  readonly name: string
  readonly unit: string
  readonly roles?: readonly ('manager' | 'administrator')[]
  readonly joinedAt?: Date
}

export interface Ground {
  readonly organisationId: string
  /** Unit ids by name. */
  readonly units: Readonly<Record<string, string>>
  /** Askers by person's name. */
  readonly people: Readonly<Record<string, GroundAsker>>
}
export interface GroundAsker {
  readonly organisationId: string
  readonly personId: string
  readonly roles: { role: string; unitId: string }[]
}

/** @param tree unit name -> its parent's name; the root has null and comes first */
export async function makeGround(
  store: Store,
  slug: string,
  tree: Readonly<Record<string, string | null>>,
  people: readonly GroundPerson[]
): Promise<Ground> {
  const organisationId = newId()
  const units: Record<string, string> = {}
  const paths: Record<string, string[]> = {}
  const askers: Record<string, GroundAsker> = {}
  await store.write(organisationId, SYSTEM, async (tx) => {
    const sql = sqlOf(tx)
    await sql`insert into organisation (id, slug, name) values (${organisationId}, ${slug}, ${slug})`
    for (const [name, parent] of Object.entries(tree)) {
      const id = (units[name] = newId())
      const path = (paths[name] = [...(parent === null ? [] : (paths[parent] ?? [])), id])
      const parentId = parent === null ? null : (units[parent] ?? null)
      await sql`insert into unit (organisation_id, id, parent_id, path, name)
        values (${organisationId}, ${id}, ${parentId}, ${path}::uuid[], ${name})`
    }
    for (const { number, name, unit, roles = [], joinedAt = new Date() } of people) {
      const unitId = units[unit] ?? ''
      const asker = (askers[name] = {
        organisationId,
        personId: newId(),
        roles: roles.map((role) => ({ role, unitId }))
      })
      await sql`insert into person (organisation_id, id, number, name, unit_id, joined_at)
        values (${organisationId}, ${asker.personId}, ${number}, ${name}, ${unitId}, ${joinedAt})`
      for (const role of roles) {
        await sql`insert into role_grant (organisation_id, person_id, role, unit_id)
          values (${organisationId}, ${asker.personId}, ${role}, ${unitId})`
      }
    }
    tx.unaudited('test data')
  })
  return { organisationId, units, people: askers }
}

/** The shops of サンプル食堂, with a manager each at 駅前店 and 港通り店 and an administrator at the head office. */
export function sampleGround(store: Store, slug: string): Promise<Ground> {
  return makeGround(store, slug, { 本部: null, 駅前店: '本部', 港通り店: '本部', 大学前店: '本部' }, [
    { number: '0001', name: '木下 あかね', unit: '本部', roles: ['administrator'] },
    { number: '0101', name: '中村 まこと', unit: '駅前店', roles: ['manager'] },
    { number: '0102', name: '佐藤 ゆうき', unit: '駅前店' },
    { number: '0103', name: '髙橋 健二', unit: '駅前店' },
    { number: '0201', name: '高木 しほ', unit: '港通り店', roles: ['manager'] },
    { number: '0202', name: '𠮷田 みお', unit: '港通り店' },
    { number: '0301', name: 'アニル・シャルマ', unit: '大学前店' }
  ])
}

/** A course of one module with these activities, published. Content is global, so give each test file its own id. */
export async function publishTestCourse(store: Store, courseId: string, activities: readonly string[]) {
  const hash = (kind: string) => Buffer.from(`${kind}${courseId}`).toString('hex').padEnd(64, '0').slice(0, 64)
  const pack = hash('p')
  const release = hash('r')
  const objectives = {
    see: { text: '写り込みに気づける', kind: 'behaviour' },
    calm: { text: '出してよい投稿を止めない', kind: 'discrimination' }
  }
  const body = {
    course: {
      format: 'course/1',
      id: courseId,
      version: 3,
      title: 'だれに見える？',
      summary: '短い話',
      audience: ['part-timer'],
      locales: { source: 'ja', targets: [] },
      modules: [`${courseId}-m`],
      pass: 'all'
    },
    titles: { ja: 'だれに見える？', en: 'Who can see it?' },
    summaries: { ja: '短い話' },
    modules: [
      {
        id: `${courseId}-m`,
        pack,
        version: 2,
        titles: { ja: '写り込み' },
        minutes: 4,
        objectives: { see: { ja: objectives.see.text }, calm: { ja: objectives.calm.text } },
        activities: activities.map((id) => ({ id, kind: 'check', titles: { ja: id }, minutes: 2 }))
      }
    ]
  }
  await store.global(async (door) => {
    const sql = sqlOf(door)
    const packBody = {
      format: 'pack/1',
      hash: pack,
      module: { id: `${courseId}-m`, version: 2, objectives },
      activities: [],
      media: {},
      faces: {},
      facts: {},
      texts: {}
    }
    await sql`insert into pack (hash, module_id, module_version, body)
      values (${pack}, ${courseId + '-m'}, 2, ${JSON.stringify(packBody)}::text::jsonb) on conflict do nothing`
    await sql`insert into course_release (hash, course_id, version, body)
      values (${release}, ${courseId}, 3, ${JSON.stringify(body)}::text::jsonb) on conflict do nothing`
    await sql`insert into course_current (course_id, release_hash) values (${courseId}, ${release}) on conflict do nothing`
  })
  return { pack, release, moduleId: `${courseId}-m`, total: activities.length }
}

export interface Done {
  readonly activity: string
  readonly at: Date
  readonly minutes: number
  readonly verdicts: Readonly<Record<string, 'met' | 'partial' | 'missed'>>
}

/** What the step would have left behind: attempts with evidence, and progress recounted. */
export async function recordDone(
  store: Store,
  who: GroundAsker,
  course: { courseId: string; pack: string; release: string; moduleId: string; total: number; cycle?: number },
  done: readonly Done[]
): Promise<void> {
  const cycle = course.cycle ?? 1
  await store.write(who.organisationId, SYSTEM, async (tx) => {
    const sql = sqlOf(tx)
    const started = done[0]?.at ?? new Date()
    await sql`insert into course_progress (organisation_id, person_id, course_id, cycle, release_hash, total, started_at)
      values (${who.organisationId}, ${who.personId}, ${course.courseId}, ${cycle}, ${course.release}, ${course.total}, ${started})
      on conflict do nothing`
    for (const each of done) {
      const id = newId()
      await sql`insert into attempt (organisation_id, id, person_id, course_id, cycle, module_id, activity_id, pack_hash, seed, seq,
          study_ms, started_at, updated_at, finished_at)
        values (${who.organisationId}, ${id}, ${who.personId}, ${course.courseId}, ${cycle}, ${course.moduleId}, ${each.activity},
          ${course.pack}, 1, 1, ${each.minutes * 60_000}, ${each.at}, ${each.at}, ${each.at})`
      for (const [objective, verdict] of Object.entries(each.verdicts)) {
        await sql`insert into evidence (organisation_id, attempt_id, objective, verdict, because)
          values (${who.organisationId}, ${id}, ${objective}, ${verdict}, array[1])`
      }
    }
    await sql`select move_progress(${who.organisationId}, ${who.personId}, ${course.courseId}, ${cycle})`
    tx.unaudited('test data')
  })
}

/** What erasing somebody comes down to. */
export async function erasePerson(store: Store, who: GroundAsker): Promise<void> {
  await store.write(who.organisationId, SYSTEM, async (tx) => {
    await sqlOf(tx)`delete from person where organisation_id = ${who.organisationId} and id = ${who.personId}`
    tx.unaudited('test data')
  })
}
