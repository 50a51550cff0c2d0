import { fail } from '@sveltejs/kit'
import { z } from 'zod'
import { createSeen, organisationsSeen } from '@hinoyojin/server/operator/organisations.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { localTime } from '@hinoyojin/server/training/evidence-export/columns.ts'
import { operator } from '#app/locals/guards.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorOrganisationsWords } from '#app/words/operator-organisations.ts'
import { pick } from '#app/words/pick.ts'
import { allowed } from '../allowed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const { organisations } = allowed(await organisationsSeen(currentStore(), who))
  return {
    words: pick(operatorOrganisationsWords, managementLocale(event.locals.locale)),
    organisations: organisations.map(
      ({ id, name, slug, kind, people, administrators, state, operating, lastSeen }) => ({
        id,
        name,
        slug,
        kind,
        people,
        administrators,
        state,
        operating,
        seen: lastSeen && localTime(lastSeen, who.organisation.timezone)
      })
    )
  }
}

const text = z.string().catch('')
const shape = z.object({
  name: text,
  slug: text.transform((slug) => slug.trim()),
  kind: z.enum(['company', 'university']).catch('company'),
  entryMode: z.enum(['roster', 'open']).catch('roster'),
  administrator: text,
  email: text,
  number: text
})

export const actions: Actions = {
  create: async (event) => {
    const who = await operator(event)
    const values = shape.parse(Object.fromEntries(await event.request.formData()))
    const { email, number } = values
    const wanted = { ...values, email: email.trim() || undefined, number: number.trim() || undefined }
    const mail = { origin: mailOrigin(), locale: managementLocale(event.locals.locale) }
    const made = await createSeen(currentStore(), who, wanted, mail)
    if (made.ok)
      return { made: { name: values.name, link: mailOrigin() + made.path, mailed: wanted.email !== undefined } }
    return fail(422, { values, problem: made.code === 'not-allowed' ? ('gone' as const) : made.code })
  }
}
