import { evidenceRows, localTime, type EvidenceRow } from '@hinoyojin/server/training/evidence-export/export.ts'
import { preamble } from '@hinoyojin/server/training/evidence-export/columns.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { evidenceWords } from '#app/words/management-evidence.ts'
import { managementLocale, titleIn } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import { filterOf } from '../wish.ts'
import type { PageServerLoad } from './$types'

const MOST = 1000

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const { timezone, name } = who.organisation
  const now = new Date()
  const rows: EvidenceRow[] = []
  for await (const row of evidenceRows(currentStore(), who, filterOf(event.url.searchParams)))
    if (rows.push(row) > MOST) break
  const shown = rows.slice(0, MOST)
  const day = (at: Date | null) => (at ? localTime(at, timezone).slice(0, 10) : '')
  const releases = new Map(shown.flatMap((row) => (row.releaseHash ? [[row.releaseHash, row] as const] : [])))
  return {
    words: pick(evidenceWords, locale, who.organisation.kind),
    organisation: name,
    at: localTime(now, timezone),
    today: dayText(now, locale, timezone),
    // The sentences are those of the file, so that paper and file say the same.
    notes: preamble(locale, name, now, timezone)
      .slice(3)
      .flatMap(([text]) => (typeof text === 'string' && text !== '' ? [text] : [])),
    cut: rows.length > MOST ? MOST : null,
    hashes: [...releases].map(([hash, row]) => ({
      hash,
      title: titleIn(row.titles, locale, row.courseId),
      version: row.version ?? 0,
      packs: row.packHashes
    })),
    rows: shown.map((row) => ({
      id: `${row.personId} ${row.courseId} ${row.cycle}`,
      number: row.number ?? '',
      name: row.name,
      unit: row.unitName,
      left: row.status === 'left',
      course: `${titleIn(row.titles, locale, row.courseId)}${row.version === null ? '' : ` v${row.version}`}`,
      cycle: row.cycle,
      started: day(row.startedAt),
      finished: day(row.finishedAt),
      minutes: row.minutes,
      objectives: row.objectives.flatMap(({ module, texts, metOn }) =>
        metOn === null ? [] : [`${titleIn(module, locale)}: ${titleIn(texts, locale)}（${metOn}）`]
      ),
      all: row.objectives.length
    }))
  }
}
