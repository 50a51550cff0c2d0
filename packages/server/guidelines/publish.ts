import { asAdministrator, changeAsAdministrator, type Asker, type NotAllowed } from '../people/units/scope.ts'
import type { Store, Transactor } from '../store/database.ts'
import { lockDraft, updateProposal, findDraft, type Proposal } from '../store/guidelines/draft-rows.ts'
import {
  administrators,
  insertVersion,
  listVersions,
  namesOf,
  newestVersion,
  type VersionRow
} from '../store/guidelines/version-rows.ts'
import { bodyOf, frozen } from './versioned.ts'

export type PublishRefusal =
  | NotAllowed
  | {
      readonly ok: false
      readonly code: 'no-draft' | 'nothing-waits' | 'waiting' | 'no-clauses' | 'no-change' | 'changed-meanwhile' | 'second-person' | 'not-approved'
    } // prettier-ignore
type Done = { readonly ok: true; readonly number?: number }

/** Freezes the draft as it is and asks for approval. */
export function propose(store: Store, who: Asker, note: string, now: Date): Promise<Done | PublishRefusal> {
  return changeAsAdministrator<Done | PublishRefusal>(store, who, async (tx) => {
    const row = await lockDraft(tx)
    if (!row) return { ok: false, code: 'no-draft' }
    if (row.proposal) return { ok: false, code: 'waiting' }
    const body = bodyOf(row.draft)
    if (body.clauses.length === 0) return { ok: false, code: 'no-clauses' }
    if ((await newestVersion(tx))?.hash === frozen(body).hash) return { ok: false, code: 'no-change' }
    const alone = !(await administrators(tx)).some(({ id }) => id !== who.personId)
    const proposal: Proposal = { body, note: note.trim().slice(0, 1000), proposedBy: who.personId, proposedAt: now, approvedBy: null, approvedAt: null, alone } // prettier-ignore
    await updateProposal(tx, proposal)
    await tx.audit('guideline.proposed', tx.organisationId, { clauses: body.clauses.length })
    return { ok: true }
  })
}

/** Takes the text back to go on writing. */
export function takeBack(store: Store, who: Asker): Promise<Done | PublishRefusal> {
  return onProposal(store, who, null, async (tx) => {
    await updateProposal(tx, null)
    await tx.audit('guideline.taken-back', tx.organisationId)
    return { ok: true }
  })
}

/** A second administrator says yes to exactly the text they saw; the same person only where there is no other.
 *  @param seen hash of the text on their page */
export function approve(store: Store, who: Asker, seen: string, now: Date): Promise<Done | PublishRefusal> {
  return onProposal(store, who, seen, async (tx, proposal) => {
    const alone = !(await administrators(tx)).some(({ id }) => id !== proposal.proposedBy)
    if (who.personId === proposal.proposedBy && !alone) return { ok: false, code: 'second-person' }
    await updateProposal(tx, { ...proposal, approvedBy: who.personId, approvedAt: now, alone })
    await tx.audit('guideline.approved', tx.organisationId, { alone })
    return { ok: true }
  })
}

/** Makes the approved text the next version. From this moment people are asked. */
export function publish(store: Store, who: Asker, seen: string, now: Date): Promise<Done | PublishRefusal> {
  return onProposal(
    store,
    who,
    seen,
    async (tx, { body, note, proposedBy, proposedAt, approvedBy, approvedAt, alone }) => {
      if (approvedBy === null || approvedAt === null) return { ok: false, code: 'not-approved' }
      const number = ((await newestVersion(tx))?.number ?? 0) + 1
      await insertVersion(tx, { number, ...frozen(body), body, note, proposedBy, proposedAt, approvedBy, approvedAt, alone, publishedBy: who.personId, publishedAt: now }) // prettier-ignore
      await updateProposal(tx, null)
      await tx.audit('guideline.published', tx.organisationId, { version: number })
      return { ok: true, number }
    }
  )
}

function onProposal(
  store: Store,
  who: Asker,
  seen: string | null,
  work: (tx: Transactor, proposal: Proposal) => Promise<Done | PublishRefusal>
): Promise<Done | PublishRefusal> {
  return changeAsAdministrator<Done | PublishRefusal>(store, who, async (tx) => {
    const proposal = (await lockDraft(tx))?.proposal
    if (!proposal) return { ok: false, code: 'nothing-waits' }
    if (seen !== null && seen !== frozen(proposal.body).hash) return { ok: false, code: 'changed-meanwhile' }
    return work(tx, proposal)
  })
}

export type Named = VersionRow & { readonly names: { proposed: string; approved: string; published: string } }
export type Publishing = {
  readonly ok: true
  readonly proposal: (Proposal & { readonly hash: string; readonly proposer: string; readonly approver: string | null; readonly mayApprove: boolean }) | null
  readonly versions: Named[]
  readonly administrators: { id: string; name: string }[]
} // prettier-ignore

/** What waits, and all versions with who did what, newest first. */
export function publishingOf(store: Store, who: Asker): Promise<Publishing | NotAllowed> {
  return asAdministrator<Publishing>(store, who, async (reader) => {
    const [draft, versions, admins] = [await findDraft(reader), await listVersions(reader), await administrators(reader)]
    const waiting = draft?.proposal ?? null
    const ids = [waiting?.proposedBy, waiting?.approvedBy, ...versions.flatMap((each) => [each.proposedBy, each.approvedBy, each.publishedBy])]
    const names = await namesOf(reader, ids.filter((id) => typeof id === 'string'))
    const nameOf = (id: string) => names.get(id) ?? '—'
    const others = admins.some(({ id }) => id !== waiting?.proposedBy)
    return {
      ok: true,
      administrators: admins,
      proposal: waiting && {
        ...waiting,
        hash: frozen(waiting.body).hash,
        proposer: nameOf(waiting.proposedBy),
        approver: waiting.approvedBy && nameOf(waiting.approvedBy),
        mayApprove: waiting.proposedBy !== who.personId || !others
      },
      versions: versions.map((each) => ({
        ...each,
        names: { proposed: nameOf(each.proposedBy), approved: nameOf(each.approvedBy), published: nameOf(each.publishedBy) }
      }))
    }
  })
} // prettier-ignore
