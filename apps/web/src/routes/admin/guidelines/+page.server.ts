import { draftOf } from '@hinoyojin/server/guidelines/draft.ts'
import { notesOf } from '@hinoyojin/server/guidelines/notes.ts'
import { obligationOf } from '@hinoyojin/server/guidelines/obligation.ts'
import { publishingOf } from '@hinoyojin/server/guidelines/publish.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { allowed, here } from './here.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const { words, time } = here(event, who)
  const store = currentStore()
  const [draft, publishing, obligation, notes] = [
    await draftOf(store, who),
    allowed(await publishingOf(store, who)),
    allowed(await obligationOf(store, who, null)),
    allowed(await notesOf(store, who))
  ]
  const { proposal, versions } = publishing
  const next = proposal
    ? proposal.approvedAt
      ? ('publish' as const)
      : ('approve' as const)
    : draft === null
      ? ('build' as const)
      : versions.length > 0
        ? ('people' as const)
        : ('draft' as const)
  return {
    words,
    next,
    version: obligation.version,
    all: obligation.people.length,
    agreed: obligation.people.filter(({ state }) => state === 'agreed').length,
    openNotes: notes.notes.filter(({ answeredAt }) => answeredAt === null).length,
    versions: versions.map(({ number, publishedAt, names, alone, note }) => ({
      number,
      at: time(publishedAt),
      proposed: names.proposed,
      approved: names.approved,
      alone,
      note
    }))
  }
}
