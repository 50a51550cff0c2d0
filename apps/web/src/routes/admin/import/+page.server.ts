import { error, fail, redirect } from '@sveltejs/kit'
import { startImport } from '@hinoyojin/server/people/import/draft.ts'
import { importsOf, undoImport } from '@hinoyojin/server/people/import/undo.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { importWords } from '#app/words/management-import.ts'
import { managementLocale } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { timeText } from '../../shop/times.ts'
import { formText } from '../form-text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const { timezone } = who.organisation
  const found = await importsOf(currentStore(), who)
  if (!found.ok) error(403, { message: 'administrator' })
  return {
    words: pick(importWords, locale, who.organisation.kind),
    applied: event.url.searchParams.get('applied'),
    batches: found.batches.map(({ id, fileName, counts, madeByName, madeAt, undoneAt, undoable }) => ({
      id,
      fileName,
      counts,
      by: madeByName,
      undoable,
      undone: undoneAt !== null,
      at: `${dayText(madeAt, locale, timezone)} ${timeText(madeAt, locale, timezone)}`
    }))
  }
}

export const actions: Actions = {
  read: async (event) => {
    const who = administrator(event)
    const file = (await event.request.formData()).get('file')
    if (!(file instanceof File) || file.name === '') return fail(422, { problem: 'no-file' as const, line: 0 })
    const read = await startImport(currentStore(), who, {
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer())
    })
    if (read.ok) redirect(303, `/admin/import/${read.draftId}`)
    if (read.code === 'not-allowed') error(403, { message: 'administrator' })
    return fail(422, { problem: read.code, line: read.line ?? 0 })
  },
  undo: async (event) => {
    const who = administrator(event)
    const batchId = formText(await event.request.formData(), 'batch')
    const undone = await undoImport(currentStore(), who, batchId)
    if (!undone.ok) return fail(409, { refusal: undone.code })
    const firstNames = (names: readonly string[]) => ({
      names: names.slice(0, 50),
      more: Math.max(0, names.length - 50)
    })
    return { undone: { begun: firstNames(undone.keptBegun), changed: firstNames(undone.keptChanged) } }
  }
}
