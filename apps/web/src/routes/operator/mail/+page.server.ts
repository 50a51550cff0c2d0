import { organisationsSeen } from '@hinoyojin/server/operator/organisations.ts'
import { outbox } from '@hinoyojin/server/operator/outbox.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { localTime } from '@hinoyojin/server/training/evidence-export/columns.ts'
import { operator } from '#app/locals/guards.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorMailWords } from '#app/words/operator-mail.ts'
import { pick } from '#app/words/pick.ts'
import { sendsMail } from '../../(entry)/in/admin/send-link.ts'
import { allowed } from '../allowed.ts'
import type { PageServerLoad } from './$types'

const states = ['all', 'waiting', 'failed', 'sent'] as const

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const asked = event.url.searchParams
  const state = states.find((each) => each === asked.get('state')) ?? 'all'
  const text = asked.get('q') ?? ''
  const { organisations } = allowed(await organisationsSeen(currentStore(), who))
  const organisation = organisations.find(({ id }) => id === asked.get('organisation'))?.id ?? null
  const wish = { state, text, organisationId: organisation, before: asked.get('before') }
  const { lines, next } = allowed(await outbox(currentStore(), who, wish))
  const older = next && new URLSearchParams([...[...asked].filter(([key]) => key !== 'before'), ['before', next]])
  return {
    words: pick(operatorMailWords, managementLocale(event.locals.locale)),
    states,
    filter: { state, text, organisation },
    organisations: organisations.map(({ id, name }) => ({ id, name })),
    sends: sendsMail(),
    older: older && `?${older.toString()}`,
    lines: lines.map((line) => ({
      id: line.id,
      organisationId: line.organisationId,
      organisationName: line.organisationName,
      state: line.state,
      recipient: line.recipient,
      subject: line.subject,
      at: localTime(line.queuedAt, who.organisation.timezone)
    }))
  }
}
