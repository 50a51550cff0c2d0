import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

/** Removes every letter of one registration from the outbox, body, address and all, sent or not. What waits is not sent any more. */
export async function deleteLetters(tx: Transactor, interestId: string): Promise<void> {
  await sqlOf(tx)`select forget_university_mails(${interestId})`
}

/** The keys of letters to universities that came back, or that no server took: `university:<interest>:<template>:<id>`. */
export async function bouncedLetters(reader: Reader): Promise<string[]> {
  const found = await sqlOf(reader)<{ key: string }[]>`
    select key from mail
    where organisation_id = ${reader.organisationId} and starts_with(key, 'university:') and state in ('bounced', 'given-up')`
  return found.map(({ key }) => key)
}

export interface LostLetter {
  readonly template: string
  readonly recipient: string
  readonly at: Date | null
  /** What the mail server said. */
  readonly trouble: string | null
}

/** The newest letter about one registration, when it did not arrive. */
export async function lostLetter(reader: Reader, interestId: string): Promise<LostLetter | null> {
  const [row] = await sqlOf(reader)<(LostLetter & { state: string })[]>`
    select template, recipient, settled_at as at, trouble, state from mail
    where organisation_id = ${reader.organisationId} and starts_with(key, ${`university:${interestId}:`}) order by id desc limit 1`
  if (!row || (row.state !== 'bounced' && row.state !== 'given-up')) return null
  const { template, recipient, at, trouble } = row
  return { template, recipient, at, trouble }
}
