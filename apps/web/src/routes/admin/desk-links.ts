import type { SignedIn } from '@hinoyojin/server/people/signed-in.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { deskWords } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import type { NavName } from './nav-paths.ts'

type DeskName = NavName & keyof typeof deskWords.ja

type GroupName = 'groupLearning' | 'groupRules' | 'groupRecords' | 'groupSelf'

const administration: [DeskName, string, GroupName?][] = [
  ['overview', '/admin', 'groupLearning'],
  ['assignments', '/admin/assignments'],
  ['people', '/admin/people'],
  ['units', '/admin/units'],
  ['import', '/admin/import'],
  ['guidelines', '/admin/guidelines', 'groupRules'],
  ['checks', '/admin/checks'],
  ['manual', '/admin/manual'],
  ['incidents', '/admin/incidents'],
  ['evidence', '/admin/evidence', 'groupRecords'],
  ['registry', '/admin/registry'],
  ['certificates', '/admin/certificates'],
  ['mail', '/admin/mail'],
  ['audit', '/admin/audit']
]

/** What the desk shows around a page: where this person may go, and who they are here. */
export function deskOf(who: SignedIn, locale: LocaleId, operates = false) {
  const words = pick(deskWords, locale, who.organisation.kind)
  const administers = who.roles.some(({ role }) => role === 'administrator')
  const own: [DeskName, string][] = [
    ...(administers ? [['settings', '/admin/settings'] satisfies [DeskName, string]] : []),
    ...(operates ? [['operator', '/operator'] satisfies [DeskName, string]] : []),
    ['shop', '/shop'],
    ['home', '/home'],
    ['me', '/me'],
    ['out', '/out']
  ]
  const links: [DeskName, string, GroupName?][] = administers
    ? [
        ...administration,
        ...own.map(([name, href], at): [DeskName, string, GroupName?] => [
          name,
          href,
          at === 0 ? 'groupSelf' : undefined
        ])
      ]
    : own
  return {
    words,
    links: links.map(([name, href, group]) => ({ name, href, text: words[name], group: group && words[group] })),
    foot: [who.organisation.name, `${administers ? words.roleAdministrator : words.roleManager}・${who.name}`]
  }
}
