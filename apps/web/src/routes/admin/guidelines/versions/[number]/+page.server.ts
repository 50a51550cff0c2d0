import { error } from '@sveltejs/kit'
import { localeIds } from '@hinoyojin/core/schema/words.ts'
import { difference } from '@hinoyojin/server/guidelines/difference.ts'
import { byPart, partTitle, pledgeTitle, spokenIn, withoutReadings } from '@hinoyojin/server/guidelines/present.ts'
import { publishingOf } from '@hinoyojin/server/guidelines/publish.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { allowed, here } from '../../here.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const { words, locale, time } = here(event, who)
  const { versions } = allowed(await publishingOf(currentStore(), who))
  const version = versions.find(({ number }) => number === Number(event.params.number))
  if (!version) error(404, { message: 'not-found' })
  const before = versions.find(({ number }) => number === version.number - 1)
  const changed = before ? difference(before.body, version.body, locale) : null
  let number = 0
  const say = (text: typeof version.body.title) => withoutReadings(spokenIn(text, locale))
  return {
    words,
    organisation: who.organisation.name,
    number: version.number,
    at: time(version.publishedAt),
    hash: version.hash,
    names: version.names,
    alone: version.alone,
    note: version.note,
    title: say(version.body.title),
    parts: byPart(version.body.clauses).map(({ part, clauses }) => ({
      part: partTitle(part, locale),
      clauses: clauses.map(({ key, title, text, reason, facts, asOf }) => ({
        key,
        number: ++number,
        title: say(title),
        text: say(text),
        reason: reason[locale] ?? reason.ja,
        facts: facts.length > 0 ? `${facts.join(', ')} · ${asOf}` : ''
      }))
    })),
    pledgeTitle: pledgeTitle(locale),
    pledge: say(version.body.pledge),
    before: before?.number ?? null,
    changed: changed && { clauses: changed.clauses, pledge: changed.pledge, changes: changed.changes },
    files: localeIds.flatMap((id) => (['pdf', 'docx', 'md'] as const).map((kind) => ({ id, kind })))
  }
}
