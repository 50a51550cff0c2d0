import { fail, redirect } from '@sveltejs/kit'
import { passkeysOfPerson, removePasskey } from '@hinoyojin/server/people/passkeys.ts'
import { savePreferences } from '@hinoyojin/server/people/preferences.ts'
import { endOtherSessions, endSession, sessionsOf } from '@hinoyojin/server/people/sessions.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { learner } from '#app/locals/guards.ts'
import { offeredLocales } from '#app/locals/language.ts'
import { look, lookCookie, lookCookieOptions, writeLook } from '#app/locals/look.ts'
import { meWords } from '#app/words/me.ts'
import { pick } from '#app/words/pick.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const { locale } = event.locals
  const { timezone } = who.organisation
  const [sessions, passkeys] = await Promise.all([
    sessionsOf(currentStore(), who),
    passkeysOfPerson(currentStore(), who)
  ])
  const strong = who.method === 'link' || who.method === 'passkey'
  return {
    words: pick(meWords, locale, who.organisation.kind),
    name: who.name,
    number: who.number,
    organisation: who.organisation.name,
    locales: offeredLocales(who),
    heldBack: who.heldBack,
    offersPasskeys: strong || passkeys.length > 0,
    sessions: sessions.map(({ id, device, shared, seenAt }) => ({
      id,
      device,
      shared,
      here: id === who.sessionId,
      seen: dayText(seenAt, locale, timezone)
    })),
    passkeys: passkeys.map(({ credentialId, label, createdAt }) => ({
      id: credentialId,
      label,
      made: dayText(createdAt, locale, timezone)
    })),
    done: event.url.searchParams.get('done')
  }
}

export const actions: Actions = {
  look: async (event) => {
    const who = learner(event)
    const chosen = look.safeParse({ ...event.locals.look, ...Object.fromEntries(await event.request.formData()) })
    if (!chosen.success) return fail(422, {})
    event.cookies.set(lookCookie, writeLook(chosen.data), lookCookieOptions)
    await savePreferences(currentStore(), who, chosen.data)
    redirect(303, '/me?done=look')
  },
  end: async (event) => {
    const who = learner(event)
    const session = (await event.request.formData()).get('session')
    if (typeof session === 'string') await endSession(currentStore(), who, session)
    redirect(303, '/me?done=1')
  },
  others: async (event) => {
    const ended = await endOtherSessions(currentStore(), learner(event))
    redirect(303, `/me?done=${ended}`)
  },
  'remove-passkey': async (event) => {
    const who = learner(event)
    const id = (await event.request.formData()).get('id')
    if (typeof id === 'string') await removePasskey(currentStore(), who, id)
    redirect(303, '/me?done=passkey-removed')
  }
}
