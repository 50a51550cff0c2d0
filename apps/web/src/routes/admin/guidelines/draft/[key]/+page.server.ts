import { error, fail, redirect } from '@sveltejs/kit'
import { draftOf, pledgeAsClause, saveClause, savePledge } from '@hinoyojin/server/guidelines/draft.ts'
import { warningsIn } from '@hinoyojin/server/guidelines/linting.ts'
import { takeOver } from '@hinoyojin/server/guidelines/present.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { formText } from '../../../form-text.ts'
import { allowed, here } from '../../here.ts'
import { fieldsFrom, fieldsOf, languages, questionFrom, spokenFrom, type Fields } from './clause-form.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const { words, locale } = here(event, who)
  const { key } = event.params
  const found = await draftOf(currentStore(), who)
  if (!found) redirect(303, '/admin/guidelines/build')
  const { draft, proposal } = allowed(found)
  const clause = key === 'pledge' ? pledgeAsClause(draft) : draft.clauses.find((each) => each.key === key)
  if (!clause) error(404, { message: 'not-found' })
  return {
    words,
    key,
    waiting: proposal !== null,
    heading: clause.title[locale] ?? clause.title.ja,
    part: clause.part,
    reason: clause.reason[locale] ?? clause.reason.ja,
    facts: clause.facts,
    asOf: clause.asOf,
    fields: fieldsFrom(clause),
    warnings: warningsIn(clause.text, locale)
  }
}

async function typed(event: RequestEvent) {
  const who = administrator(event)
  const { locale } = here(event, who)
  const form = await event.request.formData()
  const fields = fieldsOf(form)
  return { who, form, fields, look: () => warningsIn(spokenFrom(fields, 'text'), locale) }
}

export const actions: Actions = {
  look: async (event) => {
    const { fields, look } = await typed(event)
    return { fields, warnings: look(), looked: true }
  },
  take: async (event) => {
    const { form, fields, look } = await typed(event)
    const [id, at] = formText(form, 'take').split(':')
    const language = languages.find((each) => each === id)
    const name = `text-${language ?? 'ja'}`
    const finding = look()[Number(at)]
    if (!finding || finding.locale !== language) return { fields, warnings: look(), looked: true }
    const before = fields[name] ?? ''
    // In やさしい日本語 the finding speaks of the text without its readings, and so does what takes its place.
    const words = language === 'ja-easy' ? before.replaceAll(/\{([^{}|]+)\|[^{}|]+\}/g, '$1') : before
    fields[name] = takeOver(words.trim(), finding, finding.instead)
    fields['undo'] = `${name}:${before}`
    return { fields, warnings: look(), looked: true, took: true }
  },
  undo: async (event) => {
    const { fields, look } = await typed(event)
    const [, name, before] = /^(text-[a-z-]+):(.*)$/s.exec(fields['undo'] ?? '') ?? []
    if (name !== undefined && name in fields) fields[name] = before ?? ''
    fields['undo'] = ''
    return { fields, warnings: look(), looked: true }
  },
  save: async (event) => {
    const { who, fields, look } = await typed(event)
    const { key } = event.params
    const question = questionFrom(fields)
    const [title, text] = [spokenFrom(fields, 'title'), spokenFrom(fields, 'text')]
    const revision = Number(fields['revision'])
    if (question === 'half') return fail(422, { fields, warnings: look(), problem: 'question-half' as const })
    const outcome =
      key === 'pledge'
        ? await savePledge(currentStore(), who, { revision, title, pledge: text }, new Date())
        : await saveClause(currentStore(), who, { key, revision, title, text, question }, new Date())
    if (outcome.ok) redirect(303, '/admin/guidelines/draft?done=saved')
    if (outcome.code === 'changed-meanwhile') {
      const { theirs } = outcome
      const onTheirs: Fields = { ...fields, revision: String(theirs.revision) }
      return fail(409, {
        // Whoever saves again has read what stands there: their words then follow on it.
        fields: onTheirs,
        warnings: look(),
        theirs: languages.flatMap((id) => (theirs.text[id] ? [{ id, title: theirs.title[id] ?? '', text: theirs.text[id] }] : []))
      }) // prettier-ignore
    }
    return fail(422, { fields, warnings: look(), problem: outcome.code })
  }
}
