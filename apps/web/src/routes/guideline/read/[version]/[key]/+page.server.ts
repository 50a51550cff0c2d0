import { factOf } from '@hinoyojin/server/diagnosis/current-surveys.ts'
import { error, fail, redirect } from '@sveltejs/kit'
import { answerQuestion, readingOf } from '@hinoyojin/server/guidelines/reading.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { learner } from '#app/locals/guards.ts'
import { formText } from '../../../../admin/form-text.ts'
import { ask } from '../../../ask.ts'
import { here, partsIn } from '../../../here.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = learner(event)
  const { locale, shared } = here(event, who)
  const wish = { version: Number(event.params.version), parts: partsIn(event.url) }
  const reading = await readingOf(currentStore(), who, locale, wish)
  if (!reading) error(404, { message: 'not-found' })
  const at = reading.asked.findIndex(({ key }) => key === event.params.key)
  const clause = reading.asked[at]
  if (!clause) redirect(303, '/guideline')
  const query = event.url.search
  const path = (key: string) => `/guideline/read/${wish.version}/${key}${query}`
  const [before, after] = [reading.asked[at - 1], reading.asked[at + 1]]
  return {
    ...shared,
    clause: {
      key: clause.key,
      number: clause.number,
      title: clause.title[locale] ?? clause.title.ja,
      text: clause.text[locale] ?? clause.text.ja,
      japanese: locale === 'ja' || !clause.text[locale] ? null : { title: clause.title.ja, text: clause.text.ja },
      // A version from before the reasons had an easy text shows none there: a hard one helps nobody who chose this language.
      reason: locale === 'ja-easy' ? (clause.reason['ja-easy'] ?? '') : (clause.reason[locale] ?? clause.reason.ja),
      // A number of the fact says nothing to a reader: where it is from does.
      sources: clause.facts.flatMap((id) => factOf(id)?.source ?? []),
      asOf: clause.asOf,
      changed: clause.change?.runs ?? null,
      read: clause.read,
      // Which answer fits stays here: the page learns it from the answer to a press.
      question: clause.question && {
        ask: clause.question.ask[locale] ?? clause.question.ask.ja,
        options: clause.question.options.map(({ id, text }) => ({ id, text: text[locale] ?? text.ja }))
      }
    },
    version: reading.version.number,
    administrators: reading.administrators,
    at: at + 1,
    all: reading.asked.length,
    before: before ? path(before.key) : '/guideline',
    next: after ? path(after.key) : `/guideline/agree/${wish.version}${query}`,
    last: !after
  }
}

export const actions: Actions = {
  answer: async (event) => {
    const who = learner(event)
    const { locale, shared } = here(event, who)
    const form = await event.request.formData()
    const option = form.get('option')
    const asked = form.get('asked') === 'yes'
    if (asked && typeof option !== 'string') return fail(422, { problem: shared.words.choose })
    const wish = { version: Number(event.params.version), key: event.params.key, option: typeof option === 'string' ? option : null } // prettier-ignore
    const outcome = await answerQuestion(currentStore(), who, wish, locale)
    if (!outcome.ok) return fail(422, { problem: shared.words.problems[outcome.code] })
    if (!asked) redirect(303, /^\/guideline[\w/?=&%,.-]*$/.exec(formText(form, 'next'))?.[0] ?? '/guideline')
    return { option: wish.option, fits: outcome.fits, why: outcome.why ?? '' }
  },
  ask
}
