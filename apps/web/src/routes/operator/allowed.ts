import { error } from '@sveltejs/kit'

/** What an operator's function answered; a page nobody may see, or that is not there, says so. */
export function allowed<T extends { readonly ok: boolean }>(answer: T): Extract<T, { ok: true }> {
  if (answer.ok) return answer as Extract<T, { ok: true }> // told by `ok`
  if ('code' in answer && answer.code === 'gone') error(404, { message: 'not-found' })
  error(403, { message: 'operator' })
}
