import type { Block, Surface } from '@hinoyojin/core/schema/scenario.ts'
import type { LearnerChoice } from '@hinoyojin/core/schema/pack.ts'
import { familyOf } from '../icon/gesture-icon.ts'
import type { Part } from '../session/play.ts'
import { said } from '../text/said.ts'
import { isMine, surfaceOf } from '../story/block.ts'
import type { ShellKind } from './shell.ts'

/** Something on the screen, with the gestures that are part of it. */
export type Entry = { id: string; block: Block; clock?: string; gestures: LearnerChoice[] }

const onPicture = ['photo', 'post', 'story', 'compose', 'camera', 'open', 'screenshot']

/** Looked for from the newest: where on the screen a gesture of this kind belongs. */
const homes: Record<string, (block: Block, surface: Surface) => boolean> = {
  settings: (_, surface) => surface === 'settings',
  audience: (_, surface) => surface === 'settings',
  feed: (_, surface) => surface === 'feed',
  dm: (block, surface) => surface === 'dm' && !isMine(block),
  group: (_, surface) => surface === 'group',
  reply: (block, surface) => ['feed', 'story', 'dm', 'mail'].includes(surface) && !isMine(block)
}

function homeOf(choice: LearnerChoice, entries: Entry[], shell: ShellKind): Entry | undefined {
  const family = familyOf(choice.ui)
  const newest = (fits: (block: Block, surface: Surface) => boolean) =>
    entries.findLast(({ block }) => fits(block, surfaceOf(block)))
  if (shell === 'settings') return undefined // all of them are rows of the picker
  // A conversation has its reply field, and a call its voice, at the foot of the screen.
  if (['dm', 'group', 'reply'].includes(family) && (shell === 'chat' || shell === 'call')) return undefined
  if (choice.ui === 'post.delete' || choice.ui === 'post.keep')
    return newest((block, surface) => isMine(block) && (surface === 'feed' || surface === 'story'))
  if (family === 'notify') {
    // The notification the words speak of, else the one that has just come in.
    const words = said(choice.text)
    const speaksOf = (block: Block) => words !== undefined && block.notify?.includes(words) === true
    return (
      newest(speaksOf) ??
      entries.find((entry) => entry.clock !== undefined) ??
      newest((_, surface) => surface === 'notify')
    )
  }
  const home = homes[family]
  if (home) return newest(home)
  if (onPicture.includes(family) && shell !== 'draft')
    return newest((block, surface) => surface === 'photo' || (surface === 'feed' && isMine(block)))
  return family === 'photo' ? newest((_, surface) => surface === 'photo') : undefined
}

/** What a scene puts on the screen, in order, and the gestures left for the foot of it. */
export function entriesOf(part: Part, shell: ShellKind, recalled?: Block): { entries: Entry[]; foot: LearnerChoice[] } {
  const entries: Entry[] = part.arrivals.map((arrival) => ({
    id: `${part.index}.${arrival.id}`,
    block: { id: 'arrival', notify: arrival.text, from: arrival.from },
    clock: arrival.clock,
    gestures: []
  }))
  if (recalled) entries.push({ id: `${part.index}.recalled`, block: recalled, gestures: [] })
  for (const block of part.blocks) entries.push({ id: `${part.index}.${block.id}`, block, gestures: [] })
  if (part.took || part.end !== undefined) return { entries, foot: [] }
  const foot: LearnerChoice[] = []
  for (const choice of part.choices) (homeOf(choice, entries, shell)?.gestures ?? foot).push(choice)
  return { entries, foot }
}

/** The picture a scene speaks about without showing it again: it was opened, or can be cut here. */
export function recalledPicture(parts: Part[]): Block | undefined {
  const part = parts.at(-1)
  if (!part || part.blocks.some((block) => block.photo !== undefined)) return undefined
  const wanted = part.by?.ui === 'open' || part.choices.some((choice) => choice.ui === 'photo.edit')
  if (!wanted) return undefined
  return parts.flatMap((each) => each.blocks).findLast((block) => block.photo !== undefined)
}
