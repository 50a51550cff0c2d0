import { localeIds } from '@hinoyojin/core/schema/words.ts'
import type { BriefingRead } from '@hinoyojin/server/outreach/briefings/briefing-form.ts'
import { blocksOf } from '@hinoyojin/server/outreach/prose.ts'
import { whenOf } from '#app/locals/when.ts'
import { briefingWords } from '#app/words/briefings.ts'
import { pick } from '#app/words/pick.ts'

type Fields = Extract<BriefingRead, { ok: true }>['fields']

/** A briefing as its public page will show it, in every language it is written in. */
export function previewOf({ texts, startsAt, endsAt, place, onlineUrl }: Fields, organiser: string, timezone: string) {
  return localeIds.flatMap((locale) => {
    const text = texts[locale]
    if (!text) return []
    const words = pick(briefingWords, locale)
    const where = [place, onlineUrl === null ? null : words.online].flatMap((each) => each ?? [])
    const lines = [
      `${words.when}：${whenOf({ startsAt, endsAt, timezone }, locale)}`,
      `${words.where}：${where.join('・')}`,
      `${words.organiser}：${organiser}`
    ]
    return [{ locale, title: text.title, lines, blocks: blocksOf(text.about) }]
  })
}
