import type { Store } from '../../store/database.ts'
import { isSigned, signer } from '../links/signature.ts'

/** The value of the hidden field that says when a form was opened. Nobody else can make one. */
export async function formSeal(store: Store, now: Date): Promise<string> {
  const opened = now.getTime().toString(36)
  return `${opened}.${(await signer(store))('form', opened)}`
}

/** When the form was opened; null for a value that did not come from here. */
export async function openedAt(store: Store, seal: string): Promise<Date | null> {
  const [opened = '', signature = '', ...rest] = seal.slice(0, 100).split('.')
  if (rest.length > 0 || !/^[0-9a-z]{1,12}$/.test(opened)) return null
  return (await isSigned(store, 'form', opened, signature)) ? new Date(Number.parseInt(opened, 36)) : null
}
