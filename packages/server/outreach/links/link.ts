import type { Store } from '../../store/database.ts'
import { longId, shortId } from '../../people/short-id.ts'
import { isSigned, type Signer } from './signature.ts'

/** What a link in a mail may lead to. */
export type LinkUse = 'ticket' | 'agree' | 'stop'

/** The last part of a link in a mail: an id and our signature. Nothing is stored for it, so that a later mail can carry it again. */
export function linkTo(sign: Signer, use: LinkUse, id: string): string {
  return `${shortId(id)}.${sign(use, id)}`
}

/** The id again; null for anything this installation did not write. Never throws. */
export async function readLink(store: Store, use: LinkUse, text: string): Promise<string | null> {
  const [short = '', signature = '', ...rest] = text.slice(0, 100).split('.')
  const id = longId(short)
  return rest.length === 0 && id !== null && (await isSigned(store, use, id, signature)) ? id : null
}
