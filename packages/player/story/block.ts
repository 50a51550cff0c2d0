import type { Block, CastMember, Surface } from '@hinoyojin/core/schema/scenario.ts'
import type { LearnerMedia, LearnerScenario } from '@hinoyojin/core/schema/pack.ts'
import type { PlayerWords } from '../words/ja.ts'

// Not imported from the schema: that would bring its validator to the phone.
const surfaces: Surface[] = [
  'group', 'dm', 'feed', 'story', 'photo', 'notify', 'settings', 'search', 'mail', 'call', 'exposure', 'system'
] // prettier-ignore

const isKey = (value: string) => /^[A-Za-z][\w-]*$/.test(value)

export const surfaceOf = (block: Block): Surface => surfaces.find((name) => block[name] !== undefined) ?? 'system'

/** Which place of that surface: the group, the partner of a conversation, own or quoted. */
export const placeOf = (block: Block): string => block[surfaceOf(block)] ?? ''

/** The words of a block. Some surfaces carry them in the surface key itself (a notification, a line of narration). */
export function textOf(block: Block, mild: boolean): string {
  const value = placeOf(block)
  return (mild ? block.mild : undefined) ?? block.text ?? (isKey(value) ? '' : value)
}

export const personOf = (story: LearnerScenario, id: string | undefined): CastMember | undefined =>
  id === undefined ? undefined : story.cast[id]

export const faceOf = (story: LearnerScenario, id: string | undefined): LearnerMedia | undefined =>
  story.faces[personOf(story, id)?.face ?? '']

/** The learner's own part. */
export const isMine = (block: Block): boolean =>
  block.from === 'me' || (block.from === undefined && (block.feed === 'own' || block.story === 'own'))

/** Who speaks, or where this stands when nobody does. */
export function nameOf(story: LearnerScenario, block: Block, words: PlayerWords): string {
  const surface = surfaceOf(block)
  if (isMine(block)) return words.stage.me
  if (block.settings === 'audience') return words.surface.audience
  const speaker = personOf(story, block.from ?? (surface === 'dm' || surface === 'call' ? placeOf(block) : undefined))
  return speaker?.name ?? words.surface[surface === 'system' ? 'moment' : surface]
}

/** The name of a conversation: of the partner, or of the group. */
export const placeName = (
  story: LearnerScenario,
  surface: 'group' | 'dm' | 'call',
  place: string,
  words: PlayerWords
) => personOf(story, place)?.name ?? words.surface[surface]

/** The picture of a block: the photo itself, or one attached to a post or a message. */
export function pictureOf(story: LearnerScenario, block: Block): { alt: string; media?: LearnerMedia } | undefined {
  const name = block.photo ?? block.picture
  if (name === undefined) return undefined
  const media = story.media[name]
  return { media, alt: block.alt ?? media?.alt ?? '' }
}
