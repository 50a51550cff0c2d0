import { fail, redirect } from '@sveltejs/kit'
import { handOver } from '@hinoyojin/server/operator/hand-over.ts'
import {
  askToErase,
  callOffErasing,
  organisationSeen,
  resume,
  suspend,
  type Changed
} from '@hinoyojin/server/operator/organisations.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { localTime } from '@hinoyojin/server/training/evidence-export/columns.ts'
import { operator } from '#app/locals/guards.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorOrganisationsWords } from '#app/words/operator-organisations.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../../../admin/form-text.ts'
import { allowed } from '../../allowed.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const words = pick(operatorOrganisationsWords, managementLocale(event.locals.locale))
  const { organisation, administrators } = allowed(await organisationSeen(currentStore(), who, event.params.id))
  const { id, name, slug, kind, state, operating, people, createdAt, lastSeen, eraseAt, entryMode } = organisation
  const time = (at: Date | null) => at && localTime(at, who.organisation.timezone)
  const done = event.url.searchParams.get('done')
  return {
    words,
    organisation: { id, name, slug, kind, state, operating, people, entryMode },
    since: time(createdAt)?.slice(0, 10) ?? '',
    seen: time(lastSeen),
    eraseOn: time(eraseAt),
    administrators: administrators.map(({ id, name, number, email }) => ({ id, name, number, email })),
    done: Object.entries(words.done).find(([key]) => key === done)?.[1] ?? null
  }
}

type Act = (who: Awaited<ReturnType<typeof operator>>, form: FormData) => Promise<Changed>

const change = async (event: RequestEvent, done: string, act: Act) => {
  const who = await operator(event)
  const outcome = await act(who, await event.request.formData())
  if (outcome.ok) redirect(303, `?done=${done}`)
  return fail(422, { problem: outcome.code === 'not-allowed' ? ('gone' as const) : outcome.code, of: done })
}

export const actions: Actions = {
  suspend: (event) => change(event, 'suspended', (who) => suspend(currentStore(), who, event.params.id, new Date())),
  resume: (event) => change(event, 'resumed', (who) => resume(currentStore(), who, event.params.id, new Date())),
  erase: (event) =>
    change(event, 'erasing', (who, form) =>
      askToErase(currentStore(), who, event.params.id, formText(form, 'name'), new Date())
    ),
  keep: (event) => change(event, 'kept', (who) => callOffErasing(currentStore(), who, event.params.id)),
  handOver: async (event) => {
    const who = await operator(event)
    const form = await event.request.formData()
    const values = { name: formText(form, 'name'), number: formText(form, 'number'), email: formText(form, 'email') }
    const to = { ...values, origin: mailOrigin(), locale: managementLocale(event.locals.locale) }
    const made = await handOver(currentStore(), who, event.params.id, to)
    if (made.ok) return { handed: { name: made.name, link: mailOrigin() + made.path, mailed: made.mailed } }
    const code = made.code === 'not-allowed' ? ('gone' as const) : made.code
    return fail(422, { values, problem: code === 'name-odd' ? ('administrator-odd' as const) : code, of: 'handOver' })
  }
}
