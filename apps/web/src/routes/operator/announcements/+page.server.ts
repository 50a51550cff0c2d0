import { fail } from '@sveltejs/kit'
import {
  announce,
  announcementsSeen,
  changeAnnouncement,
  endAnnouncement,
  type WrittenAnnouncement
} from '@hinoyojin/server/operator/announcements.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { localTime } from '@hinoyojin/server/training/evidence-export/columns.ts'
import { operator } from '#app/locals/guards.ts'
import { endOfDay } from '#app/locals/end-of-day.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorAnnouncementsWords } from '#app/words/operator-announcements.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../../admin/form-text.ts'
import { allowed } from '../allowed.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const { announcements } = allowed(await announcementsSeen(currentStore(), who))
  const zone = who.organisation.timezone
  const now = new Date()
  return {
    words: pick(operatorAnnouncementsWords, managementLocale(event.locals.locale)),
    announcements: announcements.map(({ id, text, audience, revision, untilAt, withdrawnAt }) => ({
      id,
      text,
      audience,
      revision,
      // the last day on which it is shown
      until: localTime(new Date(untilAt.getTime() - 1), zone).slice(0, 10),
      withdrawn: withdrawnAt !== null,
      live: withdrawnAt === null && untilAt > now
    }))
  }
}

function read(form: FormData, zone: string) {
  const values = {
    id: formText(form, 'id'),
    revision: formText(form, 'revision'),
    audience: formText(form, 'audience') === 'everybody' ? ('everybody' as const) : ('administrators' as const),
    ja: formText(form, 'ja'),
    en: formText(form, 'en'),
    easy: formText(form, 'easy'),
    until: formText(form, 'until')
  } satisfies Record<string, string>
  const text = { ja: values.ja, en: values.en, 'ja-easy': values.easy }
  const written: WrittenAnnouncement = { audience: values.audience, text, untilAt: endOfDay(values.until, zone) }
  return { values, written }
}

const save = async (event: RequestEvent) => {
  const who = await operator(event)
  const { values, written } = read(await event.request.formData(), who.organisation.timezone)
  const { id } = values
  const at = { id, revision: Number(values.revision) }
  const outcome = id
    ? await changeAnnouncement(currentStore(), who, at, written, new Date())
    : await announce(currentStore(), who, written, new Date())
  if (outcome.ok) return { saved: true }
  if (outcome.code === 'changed-meanwhile') {
    const { text, revision } = outcome.theirs
    // Saving again is meant then: it has been seen what the other wrote.
    return fail(409, { problem: outcome.code, values: { ...values, revision: String(revision) }, theirs: text })
  }
  return fail(422, { problem: outcome.code === 'not-allowed' ? ('gone' as const) : outcome.code, values })
}

export const actions: Actions = {
  save,
  end: async (event) => {
    const who = await operator(event)
    const id = formText(await event.request.formData(), 'id')
    const outcome = await endAnnouncement(currentStore(), who, id, new Date())
    return outcome.ok ? { saved: false } : fail(409, { problem: 'gone' as const })
  }
}
