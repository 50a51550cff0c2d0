import { error, fail, redirect } from '@sveltejs/kit'
import { addPerson, peopleList } from '@hinoyojin/server/people/units/roster.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { peopleWords } from '#app/words/management-people.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { personForm } from './person-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const asked = event.url.searchParams
  const filter = {
    text: (asked.get('q') ?? '').trim().slice(0, 80),
    unitId: asked.get('unit') || null,
    status: asked.get('status') === 'left' ? ('left' as const) : ('active' as const),
    withRole: asked.get('role') === 'yes'
  }
  const page = Math.min(Math.max(0, Number.parseInt(asked.get('page') ?? '0', 10) || 0), 10_000)
  const [found, units] = await Promise.all([
    peopleList(currentStore(), who, filter, page),
    unitsOf(currentStore(), who)
  ])
  if (!found.ok) error(403, { message: 'administrator' })
  const to = (next: number) =>
    `?${new URLSearchParams([...[...asked].filter(([key]) => key !== 'page'), ['page', String(next)]]).toString()}`
  return {
    words: pick(peopleWords, locale, who.organisation.kind),
    filter,
    adding: asked.get('add') === 'yes',
    units: units.map(({ id, name, depth }) => ({ id, name: `${'　'.repeat(depth)}${name}` })),
    next: found.more ? to(page + 1) : null,
    previous: page > 0 ? to(page - 1) : null,
    people: found.people.map(({ id, name, number, unitName, roles, lastSeenAt }) => ({
      id,
      name,
      number,
      unitName,
      roles: roles.map(({ role }) => role),
      seen: lastSeenAt && dayText(lastSeenAt, locale, who.organisation.timezone)
    }))
  }
}

export const actions: Actions = {
  add: async (event) => {
    const who = administrator(event)
    const form = personForm(await event.request.formData())
    const outcome = await addPerson(currentStore(), who, form)
    if (!outcome.ok) return fail(422, { form, problem: outcome.code })
    redirect(303, `/admin/people/${outcome.personId}?done=added`)
  }
}
