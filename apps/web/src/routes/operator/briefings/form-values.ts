import {
  BRIEFING_INPUTS,
  type BriefingInput,
  type BriefingInputs
} from '@hinoyojin/server/outreach/briefings/briefing-form.ts'
import type { BriefingRow } from '@hinoyojin/server/outreach/briefings/manage.ts'
import { localParts } from '@hinoyojin/server/outreach/zone.ts'
import { formText } from '../../admin/form-text.ts'

/** What was typed, field by field. */
export function typedIn(form: FormData): BriefingInputs {
  const pairs = BRIEFING_INPUTS.map((name) => [name, formText(form, name).slice(0, 30_000)])
  return Object.fromEntries(pairs) as Record<BriefingInput, string> // one entry per name
}

/** A stored briefing as the form shows it. */
export function typedOf(briefing: BriefingRow): BriefingInputs {
  const { texts, followUp, timezone } = briefing
  const [starts, ends] = [localParts(briefing.startsAt, timezone), localParts(briefing.endsAt, timezone)]
  return {
    'title-ja': texts.ja.title,
    'about-ja': texts.ja.about,
    'title-en': texts.en?.title ?? '',
    'about-en': texts.en?.about ?? '',
    'title-easy': texts['ja-easy']?.title ?? '',
    'about-easy': texts['ja-easy']?.about ?? '',
    day: starts.day,
    from: starts.time,
    to: ends.time,
    place: briefing.place ?? '',
    online: briefing.onlineUrl ?? '',
    capacity: String(briefing.capacity),
    'follow-ja': followUp?.ja ?? '',
    'follow-en': followUp?.en ?? '',
    'follow-easy': followUp?.['ja-easy'] ?? ''
  }
}
