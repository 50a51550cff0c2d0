import type { BriefingTexts } from '@hinoyojin/core/schema/outreach.ts'
import { operatingOrganisation } from '../../people/operators.ts'
import type { Store } from '../../store/database.ts'
import { isId } from '../../store/id.ts'
import { listBriefings, type BriefingRow } from '../../store/outreach/briefing-rows.ts'
import { isFull } from './seats.ts'

/** What anybody may know of a briefing. The link of an online session is only in the letter. */
export interface PublicBriefing {
  readonly id: string
  readonly texts: BriefingTexts
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string | null
  readonly online: boolean
  readonly timezone: string
  readonly organiser: string
  readonly state: 'open' | 'few' | 'full' | 'over' | 'called-off'
}

/** Those to come, the next first; those called off stay until their day is over. */
export async function briefingsAhead(store: Store, now: Date): Promise<PublicBriefing[]> {
  const organisationId = await operatingOrganisation(store)
  if (organisationId === null) return []
  const all = await store.read(organisationId, (reader) => listBriefings(reader))
  return all.filter(({ publishedAt, endsAt }) => publishedAt !== null && endsAt > now).map((row) => shown(row, now))
}

export async function publicBriefing(store: Store, id: string, now: Date): Promise<PublicBriefing | null> {
  const organisationId = await operatingOrganisation(store)
  if (organisationId === null || !isId(id)) return null
  const [row] = await store.read(organisationId, (reader) => listBriefings(reader, id))
  return row?.publishedAt ? shown(row, now) : null
}

function shown(row: BriefingRow, now: Date): PublicBriefing {
  const { id, texts, startsAt, endsAt, place, timezone, organiser } = row
  return {
    id,
    texts,
    startsAt,
    endsAt,
    place,
    online: row.onlineUrl !== null,
    timezone,
    organiser,
    state: stateOf(row, now)
  }
}

function stateOf(row: BriefingRow, now: Date): PublicBriefing['state'] {
  if (row.cancelledAt) return 'called-off'
  if (row.startsAt <= now) return 'over'
  if (isFull(row)) return 'full'
  return row.capacity - row.seats <= Math.max(3, row.capacity * 0.1) ? 'few' : 'open'
}
