import { fail } from '@sveltejs/kit'
import { addFile, FILE_LIMITS } from '@hinoyojin/server/manual/incident-files.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { formText } from '../../../admin/form-text.ts'
import { momentText } from '../../clock.ts'
import { sizeText } from '../../line-text.ts'
import { press, teamMember } from '../../team-member.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  event.depends('incident:log')
  const { who, view, locale } = await teamMember(event)
  return {
    press: press(),
    most: FILE_LIMITS.bytes,
    files: view.state.files.toReversed().map(({ id, name, type, size, sha256, about, at, by }) => ({
      id,
      name,
      type,
      sha256,
      about,
      by,
      size: sizeText(size),
      time: momentText(new Date(at), locale, who.organisation.timezone)
    }))
  }
}

export const actions: Actions = {
  keep: async (event) => {
    const { who, view } = await teamMember(event)
    const form = await event.request.formData()
    const chosen = form.get('file')
    const about = formText(form, 'about')
    if (!(chosen instanceof File)) return fail(422, { problem: 'empty', about })
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    const file = { name: chosen.name, bytes, about, once: formText(form, 'press') || press() }
    const outcome = await addFile(currentStore(), who, view.id, file, new Date())
    return outcome.ok ? { sha256: outcome.sha256, name: outcome.name } : fail(422, { problem: outcome.code, about })
  }
}
