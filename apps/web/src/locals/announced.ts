import type { Cookies } from '@sveltejs/kit'
import { announcementsFor } from '@hinoyojin/server/operator/announcements.ts'
import { shortId } from '@hinoyojin/server/people/short-id.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { announcementWords } from '#app/words/announcement.ts'
import { pick } from '#app/words/pick.ts'

/** Which sentences this browser has put away. */
export const PUT_AWAY = 'put-away'

/** What the operator has to say above this page, without what was put away. null: nothing; the page then carries no word of it. */
export async function announced({ locals, cookies }: { locals: App.Locals; cookies: Cookies }) {
  if (!locals.who) return null
  const away = (cookies.get(PUT_AWAY) ?? '').split('.')
  const found = (await announcementsFor(currentStore(), locals.who, new Date())).filter(
    ({ id, revision }) => !away.includes(mark(id, revision))
  )
  if (found.length === 0) return null
  return {
    words: pick(announcementWords, locals.locale),
    announcements: found.map(({ id, revision, text }) => ({ mark: mark(id, revision), text: text[locals.locale] }))
  }
}

/** A sentence that was changed is a new one. */
const mark = (id: string, revision: number) => `${shortId(id).slice(-8)}${revision.toString(36)}`
