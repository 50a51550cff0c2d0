import type { ItemsSource, SpotSource } from '@hinoyojin/core/schema/activities.ts'
import { surfaces, type Block, type ScenarioSource } from '@hinoyojin/core/schema/scenario.ts'
import type { Learn, NextTime } from '@hinoyojin/core/schema/words.ts'
import type { Path } from '../read/yaml-file.ts'
import { collector, isWords, type WordAt } from './word-at.ts'

type Add = ReturnType<typeof collector>['add']

export function wordsOfScenario(source: ScenarioSource): WordAt[] {
  const { found, add } = collector(source.id)
  add('title', ['title'], source.title)
  for (const [id, member] of Object.entries(source.cast)) {
    add(`cast.${id}.name`, ['cast', id, 'name'], member.name)
    if (isWords(member.role)) add(`cast.${id}.role`, ['cast', id, 'role'], member.role)
  }
  for (const [id, scene] of Object.entries(source.scenes)) {
    const at: Path = ['scenes', id]
    add(`${id}.at`, [...at, 'at'], scene.at)
    add(`${id}.title`, [...at, 'title'], scene.title)
    scene.show.forEach((block, index) => addBlock(add, block, id, [...at, 'show', index]))
    scene.choices.forEach((choice, index) => {
      for (const field of ['text', 'did', 'why'] as const) {
        add(`${id}.${choice.id}.${field}`, [...at, 'choices', index, field], choice[field])
      }
    })
    scene.after.forEach((event, index) => {
      const notes = (event.do ?? []).flatMap((effect, position) => ('notify' in effect ? [{ effect, position }] : []))
      notes.forEach(({ effect, position }, count) => {
        const name = count === 0 ? 'notify' : `notify.${count}`
        add(`${id}.after.${index}.${name}`, [...at, 'after', index, 'do', position, 'notify'], effect.notify)
      })
    })
  }
  source.debrief?.counterfactuals.forEach(({ say }, index) =>
    add(`debrief.counterfactuals.${index}.say`, ['debrief', 'counterfactuals', index, 'say'], say)
  )
  addLesson(add, 'debrief.', ['debrief'], source.debrief?.learn ?? [], source.debrief?.next)
  return found
}

function addBlock(add: Add, block: Block, scene: string, path: Path): void {
  for (const field of ['text', 'mild', 'alt'] as const)
    add(`${scene}.${block.id}.${field}`, [...path, field], block[field])
  for (const surface of surfaces) {
    const value = block[surface]
    const words = surface === 'notify' || surface === 'system' || isWords(value)
    if (words) add(`${scene}.${block.id}.${surface}`, [...path, surface], value)
  }
}

export function wordsOfSpot(source: SpotSource): WordAt[] {
  const { found, add } = collector(source.id)
  add('title', ['title'], source.title)
  add('story', ['story'], source.story)
  source.clues.forEach((clue, index) => {
    for (const field of ['label', 'why', 'mend'] as const)
      add(`${clue.id}.${field}`, ['clues', index, field], clue[field])
  })
  source.harmless.forEach((thing, index) => {
    for (const field of ['label', 'why'] as const) add(`${thing.id}.${field}`, ['harmless', index, field], thing[field])
  })
  addLesson(add, '', [], source.learn, source.next)
  return found
}

export function wordsOfItems(source: ItemsSource): WordAt[] {
  const { found, add } = collector(source.id)
  add('title', ['title'], source.title)
  source.items.forEach((item, index) => {
    const at: Path = ['items', index]
    add(`${item.id}.situation`, [...at, 'situation'], item.situation)
    add(`${item.id}.ask`, [...at, 'ask'], item.ask)
    for (const field of ['by', 'audience', 'text'] as const) {
      add(`${item.id}.post.${field}`, [...at, 'post', field], item.post?.[field])
    }
    item.options.forEach((option, position) => {
      for (const field of ['text', 'why'] as const) {
        add(`${item.id}.${option.id}.${field}`, [...at, 'options', position, field], option[field])
      }
    })
  })
  return found
}

function addLesson(add: Add, prefix: string, path: Path, learn: Learn[], next: NextTime | undefined): void {
  learn.forEach(({ text }, index) => add(`${prefix}learn.${index}.text`, [...path, 'learn', index, 'text'], text))
  for (const field of ['title', 'text'] as const) add(`${prefix}next.${field}`, [...path, 'next', field], next?.[field])
}
