import type { Block } from '@hinoyojin/core/schema/scenario.ts'
import type { LearnerChoice, LearnerScenario } from '@hinoyojin/core/schema/pack.ts'

export type Rehearsal = { choice: LearnerChoice; block?: Block; photo?: Block }

/** Finds the scene of the better act, so that it is rehearsed where it belongs. Without the story: the bare gesture. */
export function rehearsal(words: string, story?: LearnerScenario): Rehearsal {
  for (const scene of Object.values(story?.scenes ?? {})) {
    const choice = scene.choices.find((each) => each.text === words)
    if (!choice) continue
    const photos = Object.values(story?.scenes ?? {}).flatMap((each) =>
      each.show.filter((block) => block.photo !== undefined)
    )
    return {
      choice,
      block: scene.show.findLast((block) => block.photo === undefined),
      photo:
        choice.ui === 'photo.edit'
          ? (scene.show.find((block) => block.photo !== undefined) ?? photos.at(-1))
          : undefined
    }
  }
  return { choice: { id: 'rehearse', ui: /[「“"]/.test(words) ? 'reply' : 'open', text: words, goto: '' } }
}
