import { error, fail } from '@sveltejs/kit'
import { z } from 'zod'
import {
  assign,
  changeDue,
  restoreAssignment,
  withdrawAssignment
} from '@hinoyojin/server/training/assignments/assign.ts'
import { assignmentsOverview, whoWouldGet } from '@hinoyojin/server/training/assignments/overview.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { assignWords } from '#app/words/management-assign.ts'
import { managementLocale, titleIn } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../form-text.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const [found, units] = await Promise.all([assignmentsOverview(currentStore(), who), unitsOf(currentStore(), who)])
  if (!found.ok) error(403, { message: 'administrator' })
  return {
    words: pick(assignWords, locale, who.organisation.kind),
    courses: found.courses.map(({ id, titles, minutes }) => ({ id, title: titleIn(titles, locale, id), minutes })),
    units: units.map(({ id, name, depth }) => ({ id, name: `${'　'.repeat(depth)}${name}` })),
    assignments: found.assignments.map(({ titles, courseId, dueOn, withdrawnAt, createdAt: _, ...rest }) => ({
      ...rest,
      title: titleIn(titles, locale, courseId),
      dueOn,
      due: dueOn && dayText(dueOn, locale, who.organisation.timezone),
      withdrawn: withdrawnAt !== null
    }))
  }
}

const empty = (value: unknown) => (value === '' || value === undefined ? null : value)
const dueForm = z.object({
  dueOn: z.preprocess(empty, z.string().nullable()),
  lateDays: z.preprocess(empty, z.coerce.number().catch(0).nullable())
})
const wishForm = dueForm.extend({
  courseId: z.string().catch(''),
  unitId: z.string().catch(''),
  laterJoiners: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes'),
  again: z
    .literal('yes')
    .optional()
    .transform((value) => value === 'yes')
})

const seenKey = ({ courseId, unitId, again }: z.infer<typeof wishForm>) => `${courseId} ${unitId} ${again}`

const read = async (event: RequestEvent) => Object.fromEntries(await event.request.formData())

export const actions: Actions = {
  // Shows who would be concerned; saving is a second press.
  look: async (event) => {
    const who = administrator(event)
    const wish = wishForm.parse(await read(event))
    const reach = await whoWouldGet(currentStore(), who, wish)
    return reach.ok ? { wish, reach, seen: seenKey(wish) } : fail(422, { wish, problem: reach.code })
  },
  assign: async (event) => {
    const who = administrator(event)
    const form = await read(event)
    const wish = wishForm.parse(form)
    // Somebody changed the form after looking: show the new people first.
    if (form['seen'] !== seenKey(wish)) {
      const reach = await whoWouldGet(currentStore(), who, wish)
      return reach.ok ? { wish, reach, seen: seenKey(wish) } : fail(422, { wish, problem: reach.code })
    }
    const outcome = await assign(currentStore(), who, wish)
    return outcome.ok ? { done: 'made' as const } : fail(422, { wish, problem: outcome.code })
  },
  due: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const outcome = await changeDue(
      currentStore(),
      who,
      formText(form, 'assignment'),
      dueForm.parse(Object.fromEntries(form))
    )
    return outcome.ok ? { done: 'changed' as const } : fail(422, { problem: outcome.code })
  },
  withdraw: async (event) => {
    const who = administrator(event)
    const outcome = await withdrawAssignment(
      currentStore(),
      who,
      formText(await event.request.formData(), 'assignment')
    )
    return outcome.ok ? { done: 'withdrawn' as const } : fail(422, { problem: outcome.code })
  },
  restore: async (event) => {
    const who = administrator(event)
    const outcome = await restoreAssignment(currentStore(), who, formText(await event.request.formData(), 'assignment'))
    return outcome.ok ? { done: 'restored' as const } : fail(422, { problem: outcome.code })
  }
}
