import type { SignedIn } from '@hinoyojin/server/people/signed-in.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { operatorDeskWords } from '#app/words/operator-desk.ts'
import { pick } from '#app/words/pick.ts'
import type { NavName } from '../admin/nav-paths.ts'

type Entry = [name: NavName & keyof typeof operatorDeskWords.ja, href: string]

/** The pages of the operator, in the order of the menu. One line each; words and drawings stand under the same name. */
const entries: readonly Entry[] = [
  ['overview', '/operator'],
  ['organisations', '/operator/organisations'],
  ['universities', '/operator/universities'],
  ['mail', '/operator/mail'],
  ['jobs', '/operator/jobs'],
  ['briefings', '/operator/briefings'],
  ['news', '/operator/news'],
  ['magazine', '/operator/magazine'],
  ['announcements', '/operator/announcements'],
  ['back', '/admin']
]

/** What stands around every page of the operator. */
export function operatorDesk(who: SignedIn, locale: LocaleId) {
  const words = pick(operatorDeskWords, locale)
  return {
    words,
    links: entries.map(([name, href]) => ({ name, href, text: words[name] })),
    foot: [who.organisation.name, `${words.role}・${who.name}`]
  }
}
