import { error, fail, redirect } from '@sveltejs/kit'
import {
  magazineDesk,
  previewIssue,
  removeIssue,
  saveIssue,
  sendTest,
  startSending
} from '@hinoyojin/server/outreach/magazine/issues.ts'
import {
  ISSUE_INPUTS,
  readIssueForm,
  typedIssue,
  type IssueInput
} from '@hinoyojin/server/outreach/magazine/issue-form.ts'
import { sendMagazine } from '@hinoyojin/server/outreach/magazine/jobs.ts'
import { readerEmail } from '@hinoyojin/server/outreach/magazine/subscribe.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { operator } from '#app/locals/guards.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { fill } from '#app/words/fill.ts'
import { magazineDeskWords } from '#app/words/management-magazine.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../../../admin/form-text.ts'
import { previewWords } from '../../preview-words.ts'
import type { Actions, PageServerLoad } from './$types'

const NEW = 'new'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const locale = managementLocale(event.locals.locale)
  const words = { ...pick(magazineDeskWords, locale), ...pick(previewWords, locale) }
  const found = await magazineDesk(currentStore(), who)
  if (!found.ok) error(403, { message: 'operator' })
  const issue = found.issues.find(({ id }) => id === event.params.id)
  if (!issue && event.params.id !== NEW) error(404, { message: 'not-found' })
  const done = event.url.searchParams.get('done')
  return {
    words,
    hasSender: found.sender !== null,
    readers: found.readers.reading,
    ownEmail: found.ownEmail ?? '',
    said: done === 'saved' ? words.saved : done === 'tested' ? words.tested : done === 'started' ? words.started : null,
    issue: issue && {
      values: typedIssue(issue.texts),
      revision: issue.revision,
      state: issue.finishedAt ? ('sent' as const) : issue.sendingAt ? ('sending' as const) : ('draft' as const),
      progress: fill(words.progress, { letters: issue.letters, sent: issue.sent, bounced: issue.bounced })
    }
  }
}

/** What was typed, to be shown again. */
function keptOf(form: FormData) {
  const pairs = ISSUE_INPUTS.map((name) => [name, formText(form, name).slice(0, 30_000)])
  const values = Object.fromEntries(pairs) as Record<IssueInput, string> // one entry per name
  return { values, problems: [] as readonly string[], revision: Number(formText(form, 'revision')) }
}

export const actions: Actions = {
  preview: async (event) => {
    const who = await operator(event)
    const kept = keptOf(await event.request.formData())
    const read = readIssueForm(kept.values)
    if (!read.ok) return fail(422, { ...kept, problems: read.problems })
    const outcome = await previewIssue(currentStore(), who, read.texts, mailOrigin())
    if (!outcome.ok) return fail(403, { ...kept, refused: outcome.code })
    return { ...kept, preview: outcome.letters.map(({ locale, subject, text }) => ({ locale, title: subject, text })) }
  },
  save: async (event) => {
    const who = await operator(event)
    const kept = keptOf(await event.request.formData())
    const { values } = kept
    const read = readIssueForm(values)
    if (!read.ok) return fail(422, { ...kept, problems: read.problems })
    const id = event.params.id === NEW ? null : event.params.id
    const saved = await saveIssue(currentStore(), who, { id, revision: kept.revision, texts: read.texts })
    // The next press saves over what was shown: both have been seen then.
    if (!saved.ok && saved.code === 'changed-meanwhile')
      return fail(409, { ...kept, theirs: typedIssue(saved.theirs.texts), revision: saved.theirs.revision })
    if (!saved.ok) return fail(409, { ...kept, refused: saved.code })
    redirect(303, `/operator/magazine/${saved.id}?done=saved`)
  },
  test: async (event) => {
    const who = await operator(event)
    const to = readerEmail.safeParse(formText(await event.request.formData(), 'to'))
    if (!to.success) return fail(422, { problems: ['to'] })
    const moment = { now: new Date(), origin: mailOrigin() }
    const outcome = await sendTest(currentStore(), who, event.params.id, to.data, moment)
    if (!outcome.ok) return fail(409, { problems: [], refused: outcome.code })
    redirect(303, `/operator/magazine/${event.params.id}?done=tested`)
  },
  send: async (event) => {
    const who = await operator(event)
    const revision = Number(formText(await event.request.formData(), 'revision'))
    const now = new Date()
    const outcome = await startSending(currentStore(), who, event.params.id, revision, now)
    if (!outcome.ok) return fail(409, { problems: [], refused: outcome.code })
    // The first letters at once; the rest is the scheduled work's.
    await sendMagazine(currentStore(), { now, origin: mailOrigin() }, 100, 1)
    redirect(303, `/operator/magazine/${event.params.id}?done=started`)
  },
  remove: async (event) => {
    const who = await operator(event)
    const outcome = await removeIssue(currentStore(), who, event.params.id)
    if (!outcome.ok) return fail(409, { problems: [], refused: outcome.code })
    redirect(303, '/operator/magazine')
  }
}
