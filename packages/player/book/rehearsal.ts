import type { Block } from '@hinoyojin/core/schema/scenario.ts'
import type { LearnerChoice, LearnerScenario } from '@hinoyojin/core/schema/pack.ts'

export type Rehearsal = { choice: LearnerChoice; block?: Block; photo?: Block }

const photoIn = (blocks: Block[]) => blocks.findLast((block) => block.photo !== undefined)

/** The scene of the better act, and the picture it is done to: shown there, or else the one shown last before it. */
function found(words: string, story: LearnerScenario) {
  let photo: Block | undefined
  for (const scene of Object.values(story.scenes)) {
    photo = photoIn(scene.show) ?? photo
    const choice = scene.choices.find(({ text }) => text === words)
    if (choice) return { choice, scene, photo: choice.ui === 'photo.edit' ? photo : undefined }
  }
  return undefined
}

/** Finds the scene of the better act, so that it is rehearsed where it belongs. Without the story: the bare gesture. */
export function rehearsal(words: string, story?: LearnerScenario): Rehearsal {
  const here = story && found(words, story)
  if (here)
    return {
      choice: here.choice,
      photo: here.photo,
      block: here.scene.show.findLast(({ photo }) => photo === undefined)
    }
  return { choice: { id: 'rehearse', ui: /[「“"]/.test(words) ? 'reply' : 'open', text: words, goto: '' } }
}

/** Only what the rehearsal shows of a story: its scene, who speaks there, and the picture. */
export function rehearsalStage(words: string | undefined, story: LearnerScenario): LearnerScenario | undefined {
  const here = words === undefined ? undefined : found(words, story)
  if (!here) return undefined
  const { choice, scene, photo } = here
  const named = new Set(scene.show.flatMap((block) => [block.from, block.dm, block.group, block.call]))
  const cast = Object.fromEntries(Object.entries(story.cast).filter(([id]) => named.has(id)))
  const faces = Object.values(cast).map(({ face }) => face)
  const blocks = [...scene.show.filter((block) => block.photo === undefined), ...(photo ? [photo] : [])]
  const pictures = new Set(blocks.flatMap((block) => block.photo ?? block.picture ?? []))
  return {
    ...story,
    cast,
    faces: Object.fromEntries(Object.entries(story.faces).filter(([face]) => faces.includes(face))),
    media: Object.fromEntries(Object.entries(story.media).filter(([name]) => pictures.has(name))),
    start: 'rehearsal',
    scenes: { rehearsal: { show: blocks, choices: [choice], after: [] } }
  }
}
