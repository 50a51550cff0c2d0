import type { Reader, Transactor } from '../database.ts'
import { sqlOf } from '../sql.ts'

/** Removes every letter of one registration from the outbox, body, address and all, sent or not. What waits is not sent any more. */
export async function deleteLetters(tx: Transactor, interestId: string): Promise<void> {
  await sqlOf(tx)`select forget_university_mails(${interestId})`
}

/** The keys of letters to universities that came back as undeliverable: `university:<interest>:<template>:<id>`. */
export async function bouncedLetters(reader: Reader): Promise<string[]> {
  const found = await sqlOf(reader)<{ key: string }[]>`
    select key from mail
    where organisation_id = ${reader.organisationId} and starts_with(key, 'university:') and state = 'bounced'`
  return found.map(({ key }) => key)
}
