import { fail } from '@sveltejs/kit'
import { assign } from '@hinoyojin/server/training/assignments/assign.ts'
import { assignmentsOverview } from '@hinoyojin/server/training/assignments/overview.ts'
import { studentEdition } from '@hinoyojin/server/training/student-edition.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { today } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { managementLocale, titleIn } from '#app/words/management.ts'
import { formText } from '../../../admin/form-text.ts'
import { goOn, stepHere } from '../going-on.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { who, words, frame } = await stepHere(event, 'courses')
  const locale = managementLocale(event.locals.locale)
  const [found, students] = await Promise.all([
    assignmentsOverview(currentStore(), who),
    studentEdition(currentStore(), locale)
  ])
  const courses = found.ok ? found.courses : []
  const given = found.ok ? found.assignments.filter(({ withdrawnAt }) => withdrawnAt === null) : []
  const place = (id: string) => {
    const at = students.findIndex((course) => course.id === id)
    return at < 0 ? students.length : at
  }
  return {
    words,
    frame,
    first: today(who.organisation.timezone),
    courses: courses
      .map(({ id, titles, minutes }) => ({
        id,
        title: titleIn(titles, locale, id),
        minutes,
        // The whole student edition is proposed; the shorter ways through it would give the same modules twice.
        proposed: id === students[0]?.id,
        given: given.some(({ courseId }) => courseId === id)
      }))
      .sort((a, b) => place(a.id) - place(b.id) || a.id.localeCompare(b.id))
  }
}

export const actions: Actions = {
  save: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const courses = form.getAll('course').filter((id): id is string => typeof id === 'string')
    const [due, late] = [formText(form, 'due').trim(), formText(form, 'late').trim()]
    const root = (await unitsOf(currentStore(), who)).find(({ parentId }) => parentId === null)
    for (const courseId of courses) {
      const outcome = await assign(currentStore(), who, {
        courseId,
        unitId: root?.id ?? '',
        dueOn: due || null,
        lateDays: late === '' ? null : Number(late),
        laterJoiners: true,
        again: false
      })
      if (outcome.ok || outcome.code === 'already-assigned') continue
      return fail(422, { courses, due, late, problem: outcome.code })
    }
    return goOn(event, 'courses', 'done')
  },
  later: (event) => goOn(event, 'courses', 'later')
}
