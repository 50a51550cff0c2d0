import { error, fail } from '@sveltejs/kit'
import { manualOf, publishManual, setCare } from '@hinoyojin/server/manual/manual.ts'
import { reviewIsNear } from '@hinoyojin/server/manual/nudge.ts'
import { postNames } from '@hinoyojin/server/manual/post-names.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText, today } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { fill } from '#app/words/fill.ts'
import { manualWords } from '#app/words/management-manual.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../form-text.ts'
import { gapText } from './gap-text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const view = await manualOf(currentStore(), who)
  if (!view.ok) error(403, { message: 'administrator' })
  const locale = managementLocale(event.locals.locale)
  const words = pick(manualWords, locale, who.organisation.kind)
  const { timezone } = who.organisation
  const posts = postNames(locale)
  const said = (weight: 'first' | 'soon') =>
    view.gaps.filter((gap) => gap.weight === weight).map((gap) => gapText(gap, words, posts))
  return {
    words,
    revision: view.revision,
    first: said('first'),
    soon: [...said('soon'), ...view.unknownNumbers.map((number) => fill(words.unknownNumber, { number }))],
    unpublished: view.unpublished,
    versions: view.versions.map(({ version, note, publishedAt, publishedName }) => ({
      version,
      note,
      by: fill(words.by, { date: dayText(publishedAt, locale, timezone), name: publishedName })
    })),
    care: { ownerId: view.ownerId ?? '', reviewOn: view.reviewOn ?? '' },
    near: reviewIsNear(view.reviewOn, today(timezone)) ? dayText(view.reviewOn ?? '', locale, timezone) : null,
    administrators: view.administrators
  }
}

export const actions: Actions = {
  publish: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const wish = { revision: Number(formText(form, 'revision')), note: formText(form, 'note') }
    const outcome = await publishManual(currentStore(), who, wish)
    return outcome.ok ? { published: outcome.version } : fail(409, { problem: outcome.code })
  },
  care: async (event) => {
    const who = administrator(event)
    const form = await event.request.formData()
    const outcome = await setCare(currentStore(), who, {
      ownerId: formText(form, 'owner'),
      reviewOn: formText(form, 'review')
    })
    return outcome.ok ? { saved: true } : fail(422, { problem: outcome.code })
  }
}
