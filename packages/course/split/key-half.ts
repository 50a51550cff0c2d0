import type { ItemsSource, SpotSource } from '@hinoyojin/core/schema/activities.ts'
import type {
  KeyActivity,
  KeyCheck,
  KeyChoice,
  KeyPack,
  KeyScenario,
  KeySpot,
  Pack
} from '@hinoyojin/core/schema/pack.ts'
import type { Choice, ScenarioSource } from '@hinoyojin/core/schema/scenario.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { localise, type Spoken } from './localise.ts'

/** What stays on the server: the evidence map, the keys of items and pictures, every reason, and the debrief. */
export function keyHalf(pack: Pack, locale: LocaleId, spoken: Spoken = localise(pack, locale)): KeyPack {
  return {
    hash: pack.hash,
    locale,
    module: pack.module.id,
    objectives: spoken.objectives,
    activities: spoken.activities.map((activity): KeyActivity => {
      if (activity.kind === 'lesson') return { kind: 'lesson', id: 'lesson' }
      if (activity.kind === 'scenario') return keyOfScenario(activity.source)
      return activity.kind === 'spot' ? keyOfSpot(activity.source) : keyOfCheck(activity.source)
    }),
    facts: Object.fromEntries(
      Object.entries(spoken.facts).map(([id, { text, source, date, checked, kind }]) => [
        id,
        { id, text, source, date, checked, kind }
      ])
    )
  }
}

export function keyOfScenario(source: ScenarioSource): KeyScenario {
  const { debrief } = source
  return {
    kind: 'scenario',
    id: source.id,
    objectives: Object.keys(source.objectives),
    choices: Object.fromEntries(
      Object.entries(source.scenes).map(([scene, { choices }]) => [
        scene,
        Object.fromEntries(choices.map((choice) => [choice.id, keyOfChoice(choice)]))
      ])
    ),
    ...(debrief ? { debrief } : {})
  }
}

function keyOfChoice({ text, did, why, evidence }: Choice): KeyChoice {
  return {
    text,
    ...(did === undefined ? {} : { did }),
    ...(why === undefined ? {} : { why }),
    evidence: evidence ?? {}
  }
}

function keyOfSpot(source: SpotSource): KeySpot {
  return {
    kind: 'spot',
    id: source.id,
    objective: source.objective,
    calm: source.calm,
    clues: Object.fromEntries(
      source.clues.map(({ id, why, mend, facts }) => [id, { why, ...(mend === undefined ? {} : { mend }), facts }])
    ),
    harmless: Object.fromEntries(source.harmless.map(({ id, why, facts }) => [id, { why, facts }])),
    learn: source.learn,
    ...(source.next ? { next: source.next } : {})
  }
}

function keyOfCheck(source: ItemsSource): KeyCheck {
  return {
    kind: 'check',
    id: source.id,
    draw: source.draw,
    items: Object.fromEntries(
      source.items.map(({ id, kind, objective, options, facts }) => [
        id,
        {
          kind,
          objective,
          facts,
          options: Object.fromEntries(
            options.map((option) => [option.id, { verdict: option.verdict, why: option.why }])
          )
        }
      ])
    )
  }
}
