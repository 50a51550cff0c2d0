import { fail } from '@sveltejs/kit'
import { checkedDraft, fieldsOf, filledDraft } from '@hinoyojin/server/manual/checked-draft.ts'
import { writeEntry } from '@hinoyojin/server/manual/incident-log.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { fill } from '#app/words/fill.ts'
import { formText } from '../../../admin/form-text.ts'
import { momentText } from '../../clock.ts'
import { press, teamMember } from '../../team-member.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const MOST = 6000

export const load: PageServerLoad = async (event) => {
  event.depends('incident:log')
  const { who, view, locale, words } = await teamMember(event)
  const { drafts, card } = view.manual
  const draft = drafts.find(({ id }) => id === event.url.searchParams.get('draft')) ?? drafts[0]
  const kept = draft && view.state.drafts[draft.id]
  return {
    press: press(),
    lead: fill(words.wordsLead, { post: card.posts.find(({ id }) => id === 'words')?.name ?? '' }),
    drafts: drafts.map(({ id, name }) => ({ id, name, kept: view.state.drafts[id] !== undefined })),
    draft: draft && { id: draft.id, name: draft.name, when: draft.when },
    text: kept?.text ?? draft?.text ?? '',
    fields: fieldsOf(draft?.text ?? '', locale),
    kept:
      kept &&
      fill(words.keptBefore, {
        time: momentText(new Date(kept.at), locale, who.organisation.timezone),
        name: kept.by,
        n: kept.kept
      })
  }
}

async function read(event: RequestEvent) {
  const member = await teamMember(event)
  const form = await event.request.formData()
  const draft = member.view.manual.drafts.find(({ id }) => id === formText(form, 'draft'))
  const cause = formText(form, 'cause') === 'yes'
  return { ...member, form, draft, cause, text: formText(form, 'text').replace(/\r\n?/g, '\n').slice(0, MOST) }
}

export const actions: Actions = {
  fill: async (event) => {
    const { form, draft } = await read(event)
    if (!draft) return fail(404, { problem: 'unknown' })
    const values: Record<string, string> = {}
    for (const [name, value] of form)
      if (name.startsWith('f-') && typeof value === 'string') values[name.slice(2)] = value.slice(0, 600)
    return { text: filledDraft(draft.text, values), values }
  },
  check: async (event) => {
    const { draft, text, cause, locale } = await read(event)
    if (!draft) return fail(404, { problem: 'unknown' })
    return { text, cause, checked: checkedDraft(draft.id, text, { cause }, locale) }
  },
  keep: async (event) => {
    const { who, view, form, draft, text, cause, locale } = await read(event)
    if (!draft) return fail(404, { problem: 'unknown' })
    const checked = checkedDraft(draft.id, text, { cause }, locale)
    const [missing, cautions] = [checked.missing, checked.cautions].map((all) => all.map(({ name }) => name)) as [
      string[],
      string[]
    ] // two in, two out
    const body = { draft: draft.id, name: draft.name, text, missing, cautions }
    const entry = { kind: 'draft' as const, body, once: formText(form, 'press') || press() }
    const outcome = await writeEntry(currentStore(), who, view.id, entry, new Date())
    return outcome.ok ? { text, cause, checked, kept: true } : fail(409, { problem: outcome.code, text, cause })
  }
}
