import type { SignedIn } from '@hinoyojin/server/people/signed-in.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { deskWords } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import type { NavName } from './nav-paths.ts'

const administration: [NavName, string][] = [
  ['overview', '/admin'],
  ['people', '/admin/people'],
  ['units', '/admin/units'],
  ['import', '/admin/import'],
  ['assignments', '/admin/assignments'],
  ['evidence', '/admin/evidence'],
  ['audit', '/admin/audit'],
  ['settings', '/admin/settings']
]

/** What the desk shows around a page: where this person may go, and who they are here. */
export function deskOf(who: SignedIn, locale: LocaleId) {
  const words = pick(deskWords, locale)
  const administers = who.roles.some(({ role }) => role === 'administrator')
  const links: [NavName, string][] = [
    ...(administers ? administration : []),
    ['shop', '/shop'],
    ['home', '/home'],
    ['me', '/me'],
    ['out', '/out']
  ]
  return {
    words,
    links: links.map(([name, href]) => ({ name, href, text: words[name] })),
    foot: [who.organisation.name, `${administers ? words.roleAdministrator : words.roleManager}・${who.name}`]
  }
}
