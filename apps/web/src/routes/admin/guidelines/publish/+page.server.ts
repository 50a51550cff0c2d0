import { fail } from '@sveltejs/kit'
import { difference } from '@hinoyojin/server/guidelines/difference.ts'
import { draftOf } from '@hinoyojin/server/guidelines/draft.ts'
import { warningsIn } from '@hinoyojin/server/guidelines/linting.ts'
import { obligationOf } from '@hinoyojin/server/guidelines/obligation.ts'
import { readingMinutes } from '@hinoyojin/server/guidelines/present.ts'
import { approve, propose, publish, publishingOf, takeBack } from '@hinoyojin/server/guidelines/publish.ts'
import { staleIn } from '@hinoyojin/server/guidelines/stale.ts'
import { bodyOf } from '@hinoyojin/server/guidelines/versioned.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { formText } from '../../form-text.ts'
import { allowed, here } from '../here.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const { words, locale, time } = here(event, who)
  const [found, publishing, obligation] = [
    await draftOf(currentStore(), who),
    allowed(await publishingOf(currentStore(), who)),
    allowed(await obligationOf(currentStore(), who, null))
  ]
  if (!found) return { words, found: null }
  const { draft } = allowed(found)
  const { proposal, versions, administrators } = publishing
  const body = proposal?.body ?? bodyOf(draft)
  const newest = versions[0] ?? null
  const changed = difference(newest?.body ?? null, body, locale)
  const texts = [...body.clauses.map(({ text }) => text), body.pledge]
  return {
    words,
    found: {
      next: (newest?.number ?? 0) + 1,
      first: newest === null,
      count: body.clauses.length,
      changes: changed.changes,
      clauses: newest ? changed.clauses : [],
      pledge: changed.pledge,
      stale: staleIn(
        body,
        draft,
        versions.map((each) => each.body)
      ),
      minutes: readingMinutes(body),
      readers: obligation.people.length,
      warnings: texts.reduce((sum, text) => sum + warningsIn(text, locale).length, 0),
      others: administrators.filter(({ id }) => id !== (proposal?.proposedBy ?? who.personId)).map(({ name }) => name),
      proposal: proposal && {
        hash: proposal.hash,
        note: proposal.note,
        by: proposal.proposer,
        at: time(proposal.proposedAt),
        approver: proposal.approver,
        approvedAt: proposal.approvedAt && time(proposal.approvedAt),
        mayApprove: proposal.mayApprove
      }
    }
  }
}

export const actions: Actions = {
  propose: async (event) => {
    const who = administrator(event)
    const note = formText(await event.request.formData(), 'note')
    const outcome = await propose(currentStore(), who, note, new Date())
    return outcome.ok ? { done: 'proposed' as const } : fail(422, { problem: outcome.code, note })
  },
  approve: async (event) => {
    const who = administrator(event)
    const seen = formText(await event.request.formData(), 'seen')
    const outcome = await approve(currentStore(), who, seen, new Date())
    return outcome.ok ? { done: 'approved' as const } : fail(422, { problem: outcome.code })
  },
  publish: async (event) => {
    const who = administrator(event)
    const seen = formText(await event.request.formData(), 'seen')
    const outcome = await publish(currentStore(), who, seen, new Date())
    return outcome.ok ? { done: 'published' as const } : fail(422, { problem: outcome.code })
  },
  back: async (event) => {
    const outcome = await takeBack(currentStore(), administrator(event))
    return outcome.ok ? { done: 'takenBack' as const } : fail(422, { problem: outcome.code })
  }
}
