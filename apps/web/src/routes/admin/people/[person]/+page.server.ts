import { error, fail, redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { printedCode } from '@hinoyojin/server/people/code.ts'
import { makeSignInLink } from '@hinoyojin/server/people/links.ts'
import { resetPin } from '@hinoyojin/server/people/manager-help.ts'
import { grantRole, revokeRole } from '@hinoyojin/server/people/roles.ts'
import { editPerson, personLeaves, personOf, personReturns } from '@hinoyojin/server/people/units/roster.ts'
import { unitsOf } from '@hinoyojin/server/people/units/tree.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { peopleWords } from '#app/words/management-people.ts'
import { shopWords } from '#app/words/management-shop.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { qrOf } from '../../../shop/qr.ts'
import { personForm } from '../person-form.ts'
import { formText } from '../../form-text.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const { timezone } = who.organisation
  const [found, units] = await Promise.all([
    personOf(currentStore(), who, event.params.person),
    unitsOf(currentStore(), who)
  ])
  if (!found.ok) error(404, { message: 'not-found' })
  const { joinedAt, leftAt, lastSeenAt, ...person } = found.person
  const day = (at: Date | null) => at && dayText(at, locale, timezone)
  return {
    words: pick(peopleWords, locale, who.organisation.kind),
    slipWords: pick(shopWords, locale, who.organisation.kind),
    person: { ...person, joined: day(joinedAt) ?? '', left: day(leftAt), seen: day(lastSeenAt) },
    units: units.map(({ id, name, depth }) => ({ id, name: `${'　'.repeat(depth)}${name}` })),
    self: who.personId === person.id,
    done: event.url.searchParams.get('done')
  }
}

const roleForm = z.object({ role: z.enum(['manager', 'administrator', 'author', 'operator']), unitId: z.string() })
const done = (event: RequestEvent, what: string) => redirect(303, `/admin/people/${event.params.person}?done=${what}`)

export const actions: Actions = {
  edit: async (event) => {
    const who = administrator(event)
    const form = personForm(await event.request.formData())
    const outcome = await editPerson(currentStore(), who, event.params.person, form)
    if (!outcome.ok) return fail(422, { form, problem: outcome.code })
    done(event, 'saved')
  },
  leave: async (event) => {
    const outcome = await personLeaves(currentStore(), administrator(event), event.params.person)
    if (!outcome.ok) return fail(422, { refusal: outcome.code })
    done(event, 'leftDone')
  },
  return: async (event) => {
    const outcome = await personReturns(currentStore(), administrator(event), event.params.person)
    if (!outcome.ok) return fail(422, { refusal: outcome.code })
    done(event, 'returnedDone')
  },
  grant: async (event) => {
    const who = administrator(event)
    const wish = roleForm.safeParse(Object.fromEntries(await event.request.formData()))
    if (!wish.success) return fail(422, { refusal: 'not-found' as const })
    const outcome = await grantRole(currentStore(), who, { ...wish.data, personId: event.params.person })
    if (!outcome.ok) return fail(422, { refusal: outcome.code })
    done(event, 'granted')
  },
  revoke: async (event) => {
    const who = administrator(event)
    const [role, unitId] = formText(await event.request.formData(), 'grant').split(' ')
    const wish = roleForm.safeParse({ role, unitId })
    if (!wish.success) return fail(422, { refusal: 'not-found' as const })
    const outcome = await revokeRole(currentStore(), who, { ...wish.data, personId: event.params.person })
    if (!outcome.ok) return fail(422, { refusal: outcome.code })
    done(event, 'revoked')
  },
  link: async (event) => {
    const who = administrator(event)
    const found = await personOf(currentStore(), who, event.params.person)
    if (!found.ok) return fail(404, { refusal: found.code })
    if (found.person.roles.length === 0 || found.person.status === 'left')
      return fail(422, { refusal: 'no-role' as const })
    const link = await makeSignInLink(
      currentStore(),
      { organisationId: who.organisationId, personId: found.person.id },
      who
    )
    return { link: event.url.origin + link.path }
  },
  reset: async (event) => {
    const who = administrator(event)
    const outcome = await resetPin(currentStore(), who, event.params.person)
    if (!outcome.ok) return fail(422, { refusal: outcome.code })
    const { slip, name, number } = outcome
    const until = dayText(slip.expiresAt, managementLocale(event.locals.locale), who.organisation.timezone)
    return { slip: { name, number, code: printedCode(slip.code), qr: qrOf(event.url.origin + slip.path), until } }
  }
}
