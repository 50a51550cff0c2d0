import type { Surface } from '@hinoyojin/core/schema/scenario.ts'
import { familyOf } from '../icon/gesture-icon.ts'
import type { Part } from '../session/play.ts'
import { isMine, placeOf, surfaceOf } from '../story/block.ts'

export type ShellKind =
  | 'chat' | 'feed' | 'story' | 'draft' | 'settings' | 'search' | 'mail' | 'call' | 'lock' | 'moment' | 'end' // prettier-ignore
/** What the phone is showing: an app, its lock screen, or nothing because the scene is beside the phone. */
export type Shell = { kind: ShellKind; surface: 'group' | 'dm' | 'call'; place: string }

const kinds: Partial<Record<Surface, ShellKind>> = {
  group: 'chat', dm: 'chat', feed: 'feed', story: 'story', settings: 'settings', search: 'search', mail: 'mail', call: 'call'
} // prettier-ignore

/** Chosen from what the scene shows first, and from what can be done there. */
export function shellOf(part: Part): Shell {
  const shell = (kind: ShellKind, surface: Shell['surface'] = 'dm', place = ''): Shell => ({ kind, surface, place })
  if (part.end !== undefined) return shell('end')
  const families = new Set(part.choices.map((choice) => familyOf(choice.ui)))
  const first = part.blocks[0]
  const main = part.blocks.find((block) => kinds[surfaceOf(block)])
  const slept = part.passed >= 180 && families.has('notify')
  if (slept || (first && surfaceOf(first) === 'notify')) return shell('lock')
  if (!main)
    return families.has('post') || families.has('compose') || families.has('story') ? shell('draft') : shell('moment')
  const surface = surfaceOf(main)
  if (surface === 'story' && isMine(main)) return shell('draft')
  return shell(kinds[surface] ?? 'moment', surface === 'group' || surface === 'call' ? surface : 'dm', placeOf(main))
}

const lasting: ShellKind[] = ['chat', 'call', 'moment', 'feed']

/** Scenes that follow one another on the same surface stand in one thread. */
export function threadOf(parts: Part[]): Part[] {
  const last = parts.at(-1)
  if (!last) return []
  const here = shellOf(last)
  let from = parts.length - 1
  if (lasting.includes(here.kind))
    while (from > 0) {
      const part = parts[from]
      const before = parts[from - 1]
      if (!part || !before) break
      const other = shellOf(before)
      // A night between two scenes closes the book on what was on the screen, except in a conversation.
      if (other.kind !== here.kind || other.place !== here.place || (here.kind !== 'chat' && part.passed > 30)) break
      from -= 1
    }
  return parts.slice(from)
}
