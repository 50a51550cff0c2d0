import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Store } from '../store/database.ts'
import { activitiesOf, progressOf, type ActivityRow } from '../store/training/progress.ts'
import { assignmentsFor } from './assignments.ts'
import { activityCount, release, releasesNow, titleIn, type Release } from './release.ts'

export type ActivityState = 'done' | 'begun' | 'open'
export type HomeActivity = {
  id: string
  kind: 'lesson' | 'scenario' | 'spot' | 'check'
  title: string
  minutes: number
  state: ActivityState
}
export type HomeModule = {
  id: string
  title: string
  minutes: number
  done: boolean
  /** The course in which this person has finished the same module, where it is still open in this one. */
  doneIn: string | null
  activities: HomeActivity[]
}
export type Resume = { module: HomeModule; activity: HomeActivity }
export type HomeCourse = {
  courseId: string
  cycle: number
  title: string
  summary: string
  /** YYYY-MM-DD, or null where nobody set a date. */
  dueOn: string | null
  done: number
  total: number
  finishedAt: Date | null
  studyMs: number
  modules: HomeModule[]
  /** Where to go on: what was begun last, else the first that is open. */
  resume: Resume | undefined
}

type Learner = { organisationId: string; personId: string }

/** What is assigned to this person, how far they are, and where they left off. */
export async function homeOf(store: Store, who: Learner, locale: LocaleId): Promise<HomeCourse[]> {
  const [assigned, releases, mine] = await Promise.all([
    assignmentsFor(store, who),
    releasesNow(store),
    store.read(who.organisationId, async (reader) => ({
      progress: await progressOf(reader, who.personId),
      activities: await activitiesOf(reader, who.personId)
    }))
  ])
  const courses = await Promise.all(
    assigned.map(async ({ courseId, cycle, dueOn }) => {
      const progress = mine.progress.find((each) => each.course_id === courseId && each.cycle === cycle)
      const shown = progress
        ? await release(store, progress.release_hash)
        : releases.find(({ body }) => body.course.id === courseId)
      const rows = mine.activities.filter((each) => each.course_id === courseId && each.cycle === cycle)
      return (
        shown && tellCourse(shown, rows, { courseId, cycle, dueOn, finishedAt: progress?.finished_at ?? null }, locale)
      )
    })
  )
  return besideEachOther(courses.filter((course) => course !== undefined))
}

/** Two courses may share modules. Each course keeps its own record, so a module is not counted twice; it says where it is done, and
 *  what nobody has seen yet comes first. */
export function besideEachOther(courses: readonly HomeCourse[]): HomeCourse[] {
  return courses.map((course) => {
    const others = courses.filter((other) => other.courseId !== course.courseId)
    const modules = course.modules.map((module) => {
      const there = others.find((other) => other.modules.some(({ id, done }) => id === module.id && done))
      return { ...module, doneIn: module.done ? null : (there?.title ?? null) }
    })
    const fresh = modules.filter(({ doneIn }) => doneIn === null)
    return { ...course, modules, resume: whereToGoOn(fresh) ?? whereToGoOn(modules) }
  })
}

type Told = { courseId: string; cycle: number; dueOn: string | null; finishedAt: Date | null }

function tellCourse({ body }: Release, rows: ActivityRow[], told: Told, locale: LocaleId): HomeCourse {
  const modules = body.modules.map((module) => {
    const activities = module.activities.map((activity) => {
      const row = rows.find((each) => each.module_id === module.id && each.activity_id === activity.id)
      const state: ActivityState = row?.finished_at ? 'done' : row?.begun ? 'begun' : 'open'
      return {
        id: activity.id,
        kind: activity.kind,
        title: titleIn(activity.titles, locale),
        minutes: activity.minutes,
        state
      }
    })
    return {
      id: module.id,
      title: titleIn(module.titles, locale),
      minutes: module.minutes,
      done: activities.every(({ state }) => state === 'done'),
      doneIn: null,
      activities
    }
  })
  return {
    ...told,
    title: titleIn(body.titles, locale),
    summary: titleIn(body.summaries, locale),
    done: modules.flatMap(({ activities }) => activities).filter(({ state }) => state === 'done').length,
    total: activityCount(body),
    studyMs: rows.reduce((sum, row) => sum + row.study_ms, 0),
    modules,
    resume: whereToGoOn(modules)
  }
}

function whereToGoOn(modules: HomeModule[]): Resume | undefined {
  const all = modules.flatMap((module) => module.activities.map((activity) => ({ module, activity })))
  return all.find(({ activity }) => activity.state === 'begun') ?? all.find(({ activity }) => activity.state === 'open')
}

/** What to do once this activity is done: the next open one after it, else one that was skipped, else nothing is left. */
export function nextAfter(course: HomeCourse, moduleId: string, activityId: string): Resume | undefined {
  const all = course.modules.flatMap((module) => module.activities.map((activity) => ({ module, activity })))
  const index = all.findIndex(({ module, activity }) => module.id === moduleId && activity.id === activityId)
  return [...all.slice(index + 1), ...all.slice(0, index)].find(({ activity }) => activity.state !== 'done')
}
