import { error, fail, redirect } from '@sveltejs/kit'
import { readBriefingForm } from '@hinoyojin/server/outreach/briefings/briefing-form.ts'
import {
  briefingWithPeople,
  callOff,
  publishBriefing,
  saveBriefing
} from '@hinoyojin/server/outreach/briefings/manage.ts'
import { whenText } from '@hinoyojin/server/outreach/when.ts'
import { localParts } from '@hinoyojin/server/outreach/zone.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { operator } from '#app/locals/guards.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { fill } from '#app/words/fill.ts'
import { briefingDeskWords } from '#app/words/management-briefings.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../../../admin/form-text.ts'
import { previewWords } from '../../preview-words.ts'
import { typedIn, typedOf } from '../form-values.ts'
import { previewOf } from '../preview-of.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const locale = managementLocale(event.locals.locale)
  const found = await briefingWithPeople(currentStore(), who, event.params.id)
  if (!found.ok) error(404, { message: 'not-found' })
  const { briefing, people } = found
  const words = { ...pick(briefingDeskWords, locale), ...pick(previewWords, locale) }
  const time = (at: Date) => {
    const { day, time } = localParts(at, briefing.timezone)
    return `${day.slice(5).replace('-', '/')} ${time}`
  }
  const now = new Date()
  return {
    id: briefing.id,
    words,
    said: saidOf(event.url, words),
    values: typedOf(briefing),
    revision: briefing.revision,
    timezone: briefing.timezone,
    title: briefing.texts[locale]?.title ?? briefing.texts.ja.title,
    when: whenText(briefing.startsAt, briefing.endsAt, briefing.timezone, locale),
    place: briefing.place,
    address: `${mailOrigin()}/briefings/${briefing.id}`,
    published: briefing.publishedAt !== null,
    calledOff: briefing.cancelledAt !== null,
    over: briefing.endsAt <= now,
    begun: briefing.startsAt <= now,
    capacity: briefing.capacity,
    seats: briefing.seats,
    waiting: briefing.waiting,
    came: briefing.came,
    erased: briefing.figures && fill(words.erased, { ...briefing.figures }),
    people: people.map(({ id, name, email, company, wish, state, code, cameAt, askedAt, bounced }) => ({
      id,
      name,
      email,
      company,
      wish,
      state,
      code,
      bounced,
      came: cameAt && time(cameAt),
      asked: time(askedAt)
    }))
  }
}

/** What was just done, from the address the action led to. */
function saidOf(url: URL, words: (typeof briefingDeskWords)['ja']): string | null {
  const n = Number(url.searchParams.get('n') ?? 0)
  switch (url.searchParams.get('done')) {
    case 'saved':
      return words.saved
    case 'told':
      return fill(words.savedTold, { n })
    case 'moved':
      return fill(words.savedMoved, { n })
    case 'published':
      return words.publishedDone
    case 'called-off':
      return fill(words.calledOffDone, { n })
    default:
      return null
  }
}

const here = ({ params }: RequestEvent, done: string, n = 0) => `/operator/briefings/${params.id}?done=${done}&n=${n}`

export const actions: Actions = {
  preview: async (event) => {
    const who = await operator(event)
    const form = await event.request.formData()
    const values = typedIn(form)
    const { timezone, name } = who.organisation
    const read = readBriefingForm(values, timezone)
    const kept = { values, problems: [] as readonly string[], revision: Number(formText(form, 'revision')) }
    if (!read.ok) return fail(422, { ...kept, problems: read.problems })
    return { ...kept, preview: previewOf(read.fields, name, timezone) }
  },
  save: async (event) => {
    const who = await operator(event)
    const form = await event.request.formData()
    const values = typedIn(form)
    const read = readBriefingForm(values, who.organisation.timezone)
    const kept = { values, problems: [] as readonly string[], revision: Number(formText(form, 'revision')) }
    if (!read.ok) return fail(422, { ...kept, problems: read.problems })
    const edited = { id: event.params.id, revision: kept.revision, fields: read.fields }
    const moment = { now: new Date(), origin: mailOrigin() }
    const saved = await saveBriefing(currentStore(), who, edited, moment)
    // The next press saves over what was shown: both have been seen then.
    if (!saved.ok && saved.code === 'changed-meanwhile')
      return fail(409, { ...kept, theirs: typedOf(saved.theirs), revision: saved.theirs.revision })
    if (!saved.ok) return fail(409, { ...kept, refused: saved.code })
    if (saved.told > 0) redirect(303, here(event, 'told', saved.told))
    redirect(303, saved.movedUp > 0 ? here(event, 'moved', saved.movedUp) : here(event, 'saved'))
  },
  publish: async (event) => {
    const who = await operator(event)
    const moment = { now: new Date(), origin: mailOrigin() }
    const outcome = await publishBriefing(currentStore(), who, event.params.id, moment)
    if (!outcome.ok) return fail(409, { refused: outcome.code })
    redirect(303, here(event, 'published'))
  },
  off: async (event) => {
    const who = await operator(event)
    const moment = { now: new Date(), origin: mailOrigin() }
    const before = await briefingWithPeople(currentStore(), who, event.params.id)
    const outcome = await callOff(currentStore(), who, event.params.id, moment)
    if (!outcome.ok) return fail(409, { refused: outcome.code })
    const wasDraft = before.ok && before.briefing.publishedAt === null
    redirect(303, wasDraft ? '/operator/briefings' : here(event, 'called-off', outcome.told))
  }
}
