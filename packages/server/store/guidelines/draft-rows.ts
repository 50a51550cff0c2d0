import { z } from 'zod'
import {
  guidelineBody,
  guidelineDraft,
  type GuidelineBody,
  type GuidelineDraft
} from '@hinoyojin/core/schema/guideline-draft.ts'
import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

const proposal = z.object({
  body: guidelineBody,
  note: z.string(),
  proposedBy: z.string(),
  proposedAt: z.coerce.date(),
  approvedBy: z.string().nullable(),
  approvedAt: z.coerce.date().nullable(),
  alone: z.boolean()
})
/** A text that waits for somebody's approval, or has it and waits to be published. */
export type Proposal = z.infer<typeof proposal>

export type DraftRow = {
  readonly draft: GuidelineDraft
  readonly revision: number
  readonly updatedAt: Date
  readonly updatedBy: string | null
  readonly proposal: Proposal | null
}

type Raw = { body: unknown; revision: number; updatedAt: Date; updatedBy: string | null; proposal: unknown }
const read = ({ body, proposal: waiting, ...rest }: Raw): DraftRow => ({
  ...rest,
  draft: guidelineDraft.parse(body),
  proposal: waiting === null ? null : proposal.parse(waiting)
})

export async function findDraft(reader: Reader): Promise<DraftRow | null> {
  const [row] = await sqlOf(reader)<Raw[]>`
    select body, revision, updated_at as "updatedAt", updated_by as "updatedBy", proposal from guideline_draft
    where organisation_id = ${reader.organisationId}`
  return row ? read(row) : null
}

/** The same, held until this transaction ends: two people who save at once come one after the other. */
export async function lockDraft(tx: Transactor): Promise<DraftRow | null> {
  const [row] = await sqlOf(tx)<Raw[]>`
    select body, revision, updated_at as "updatedAt", updated_by as "updatedBy", proposal from guideline_draft
    where organisation_id = ${tx.organisationId} for update`
  return row ? read(row) : null
}

/** @returns false when another draft came first */
export async function insertDraft(tx: Transactor, draft: GuidelineDraft, at: Date): Promise<boolean> {
  const { count } = await sqlOf(tx)`
    insert into guideline_draft (organisation_id, body, updated_at, updated_by)
    values (${tx.organisationId}, ${JSON.stringify(draft)}::text::jsonb, ${at}, ${tx.actor.personId}) on conflict do nothing`
  return count > 0
}

export async function updateDraft(tx: Transactor, draft: GuidelineDraft, at: Date): Promise<void> {
  await sqlOf(tx)`
    update guideline_draft set body = ${JSON.stringify(draft)}::text::jsonb, revision = revision + 1, updated_at = ${at},
      updated_by = ${tx.actor.personId}
    where organisation_id = ${tx.organisationId}`
}

export async function updateProposal(tx: Transactor, waiting: Proposal | null): Promise<void> {
  const text = waiting === null ? null : JSON.stringify(waiting)
  await sqlOf(tx)`
    update guideline_draft set proposal = ${text}::text::jsonb where organisation_id = ${tx.organisationId}`
}

export type { GuidelineBody }
