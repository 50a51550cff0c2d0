import type { Part } from './play.ts'

/** What was done to a picture, and in which part of the story. */
export type Alteration = { how: 'cut' | 'retaken'; index: number }

const acts: Record<string, Alteration['how']> = { 'photo.edit': 'cut', 'camera.retake': 'retaken' }

/** The last thing the learner did to this picture in the given parts. An act is done to the picture seen last. */
export function altered(parts: Part[], picture: string): Alteration | undefined {
  let seen: string | undefined
  let found: Alteration | undefined
  for (const { index, blocks, took } of parts) {
    seen = blocks.map((block) => block.photo ?? block.picture).findLast((name) => name !== undefined) ?? seen
    const how = took && acts[took.ui]
    if (how && seen === picture) found = { how, index }
  }
  return found
}
