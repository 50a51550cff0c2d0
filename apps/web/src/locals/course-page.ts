import { error } from '@sveltejs/kit'
import { homeOf, nextAfter, type HomeCourse } from '@hinoyojin/server/training/home.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { learner } from '#app/locals/guards.ts'

type Event = { locals: App.Locals; url: URL; params: { course: string; module: string; activity: string } }

/** What the address of an activity means for this person: their assigned course and the place in it. 404 where they have no such thing. */
export async function coursePage(event: Event) {
  const who = learner(event)
  const { course: courseId, module: moduleId, activity: activityId } = event.params
  const course = (await homeOf(currentStore(), who, event.locals.locale)).find((each) => each.courseId === courseId)
  const module = course?.modules.find(({ id }) => id === moduleId)
  const activity = module?.activities.find(({ id }) => id === activityId)
  if (!course || !module || !activity) error(404, { message: 'not-found' })
  return { who, course, module, activity, where: { courseId, cycle: course.cycle, moduleId, activityId } }
}

/** Where to go on after this activity, as a link; home when nothing is left. */
export function onwards(course: HomeCourse, moduleId: string, activityId: string) {
  const next = nextAfter(course, moduleId, activityId)
  return next
    ? {
        href: `/learn/${course.courseId}/${next.module.id}/${next.activity.id}`,
        title: next.activity.kind === 'lesson' ? next.module.title : next.activity.title
      }
    : { href: '/home', title: undefined }
}
