import type { Reader } from '../store/database.ts'
import { findStates, type MailState } from '../store/post/mail-rows.ts'

export type { MailState } from '../store/post/mail-rows.ts'

/** What became of the letter that was queued under this key; null: none was. */
export async function mailState(reader: Reader, key: string): Promise<MailState | null> {
  return (await mailStates(reader, [key])).get(key) ?? null
}

/** The same for many keys of one organisation. */
export function mailStates(reader: Reader, keys: readonly string[]): Promise<ReadonlyMap<string, MailState>> {
  return findStates(reader, keys)
}
