import type { Block, Choice, Scalar, ScenarioSource, Scene } from '@hinoyojin/core/schema/scenario.ts'
import type { Path } from '../read/yaml-file.ts'

/** The parts of a scenario with the path at which they stand. */
export function scenesOf(source: ScenarioSource): { id: string; scene: Scene; path: Path }[] {
  return Object.entries(source.scenes).map(([id, scene]) => ({ id, scene, path: ['scenes', id] }))
}

export function choicesOf(source: ScenarioSource): { scene: string; choice: Choice; path: Path }[] {
  return scenesOf(source).flatMap(({ id, scene, path }) =>
    scene.choices.map((choice, index) => ({ scene: id, choice, path: [...path, 'choices', index] }))
  )
}

export function blocksOf(source: ScenarioSource): { scene: string; block: Block; path: Path }[] {
  return scenesOf(source).flatMap(({ id, scene, path }) =>
    scene.show.map((block, index) => ({ scene: id, block, path: [...path, 'show', index] }))
  )
}

/** Every place where variables are read or written. */
export function assignmentsOf(
  source: ScenarioSource
): { values: Record<string, Scalar>; path: Path; reads: boolean }[] {
  const found: { values: Record<string, Scalar> | undefined; path: Path; reads: boolean }[] = []
  for (const { choice, path } of choicesOf(source)) {
    found.push({ values: choice.when, path: [...path, 'when'], reads: true })
    found.push({ values: choice.set, path: [...path, 'set'], reads: false })
  }
  for (const { scene, path } of scenesOf(source)) {
    scene.after.forEach((event, index) => {
      found.push({ values: event.when, path: [...path, 'after', index, 'when'], reads: true })
      found.push({ values: event.set, path: [...path, 'after', index, 'set'], reads: false })
    })
  }
  for (const [id, clue] of Object.entries(source.exposure?.clues ?? {})) {
    found.push({ values: clue.needs, path: ['exposure', 'clues', id, 'needs'], reads: true })
  }
  return found.flatMap(({ values, path, reads }) => (values ? [{ values, path, reads }] : []))
}
