import type { Item, ItemsSource, SpotSource } from '@hinoyojin/core/schema/activities.ts'
import type {
  LearnerActivity, LearnerCheck, LearnerChoice, LearnerItem, LearnerMedia, LearnerPack, LearnerScenario, LearnerScene, LearnerSpot,
  Pack, PackMedia
} from '@hinoyojin/core/schema/pack.ts' // prettier-ignore
import {
  surfaces,
  type Block,
  type Choice,
  type DelayedEvent,
  type ScenarioSource,
  type Scene
} from '@hinoyojin/core/schema/scenario.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import { localise, type Spoken } from './localise.ts'

/**
 * What goes to the phone. EVERY FIELD IS NAMED HERE: a field that is added to a source stays on the server until someone
 * writes it down in this file. Nothing is ever copied whole and then stripped.
 */
export function learnerHalf(pack: Pack, locale: LocaleId, spoken: Spoken = localise(pack, locale)): LearnerPack {
  const picture = (name: string) => (Object.hasOwn(spoken.media, name) ? mediaOf(spoken.media[name]) : undefined)
  const faces = Object.fromEntries(Object.entries(pack.faces).map(([name, face]) => [name, mediaOf(face)]))
  return {
    hash: pack.hash,
    locale,
    module: pack.module.id,
    title: spoken.title,
    minutes: pack.module.minutes,
    objectives: Object.fromEntries(Object.entries(spoken.objectives).map(([id, { text }]) => [id, text])),
    activities: spoken.activities.flatMap((activity): LearnerActivity[] => {
      switch (activity.kind) {
        case 'lesson':
          return [{ kind: 'lesson', id: 'lesson', title: spoken.title, minutes: lessonMinutes, body: activity.body }]
        case 'scenario':
          return [scenarioOf(activity.source, picture, faces)]
        case 'spot':
          return spotOf(activity.source, picture)
        case 'check':
          return [checkOf(activity.source, picture)]
      }
    })
  }
}

/** A lesson is read in 40 to 60 seconds. */
const lessonMinutes = 1

type PictureOf = (name: string) => LearnerMedia | undefined

function mediaOf(media: PackMedia): LearnerMedia
function mediaOf(media: PackMedia | undefined): LearnerMedia | undefined
function mediaOf(media: PackMedia | undefined): LearnerMedia | undefined {
  return media && { hash: media.hash, type: media.type, alt: media.alt }
}

function scenarioOf(source: ScenarioSource, picture: PictureOf, faces: Record<string, LearnerMedia>): LearnerScenario {
  const scenes = Object.entries(source.scenes)
  const names = scenes.flatMap(([, { show }]) => show.flatMap(({ photo, picture: attached }) => [photo, attached]))
  const media = [...new Set(names)].flatMap((name) => {
    const found = name === undefined ? undefined : picture(name)
    return name !== undefined && found ? [[name, found] as const] : []
  })
  const cast = Object.entries(source.cast)
  const shown = new Set(cast.flatMap(([, { face }]) => face ?? []))
  return {
    kind: 'scenario',
    id: source.id,
    title: source.title,
    minutes: source.minutes,
    clock: source.clock,
    cast: Object.fromEntries(
      cast.map(([id, { name, role, handle, face }]) => [id, present({ name, role, handle, face })])
    ),
    vars: source.vars,
    start: source.start,
    scenes: Object.fromEntries(scenes.map(([id, scene]) => [id, sceneOf(scene)])),
    media: Object.fromEntries(media),
    faces: Object.fromEntries(Object.entries(faces).filter(([name]) => shown.has(name)))
  }
}

function sceneOf({ wait, at, end, title, show, choices, after }: Scene): LearnerScene {
  return present({
    wait,
    at,
    end,
    title,
    show: show.map(blockOf),
    choices: choices.map(choiceOf),
    after: after.map(eventOf)
  })
}

function blockOf(block: Block): Block {
  const { id, from, text, mild, alt, picture, via, meta } = block
  const surface = Object.fromEntries(
    surfaces.flatMap((name) => (block[name] === undefined ? [] : [[name, block[name]]]))
  )
  // Which clues a picture holds is for the learner to see, not for the phone to know.
  return present({
    id,
    ...surface,
    from,
    text,
    mild,
    alt,
    picture,
    via,
    meta: meta?.gps === undefined ? undefined : { gps: meta.gps }
  })
}

function choiceOf({ id, ui, text, when, set, goto }: Choice): LearnerChoice {
  return present({ id, ui, text, when, set, goto })
}

function eventOf({ in: delay, when, set, do: effects }: DelayedEvent): DelayedEvent {
  const done = effects?.map((effect) =>
    'cascade' in effect ? { cascade: effect.cascade } : present({ notify: effect.notify, from: effect.from })
  )
  return present({ in: delay, when, set, do: done })
}

/** A picture whose file is missing can not be inspected; the linter refuses it (E010), so this is for foreign packs. */
function spotOf(source: SpotSource, picture: PictureOf): LearnerSpot[] {
  const found = picture(source.picture)
  if (found === undefined) return []
  // Reading order: from top to bottom, then from left. It says nothing about which things give something away.
  const things = [...source.clues, ...source.harmless].sort(
    (a, b) => a.region[1] - b.region[1] || a.region[0] - b.region[0]
  )
  return [
    {
      kind: 'spot',
      id: source.id,
      title: source.title,
      minutes: source.minutes,
      story: source.story,
      picture: found,
      things: things.map(({ id, region, label }) => ({ id, region, label }))
    }
  ]
}

function checkOf(source: ItemsSource, picture: PictureOf): LearnerCheck {
  return {
    kind: 'check',
    id: source.id,
    title: source.title,
    minutes: source.minutes,
    items: source.items.map((item) => itemOf(item, picture))
  }
}

function itemOf({ id, situation, post, ask, options }: Item, picture: PictureOf): LearnerItem {
  const draft =
    post &&
    present({
      by: post.by,
      audience: post.audience,
      text: post.text,
      picture: post.picture === undefined ? undefined : picture(post.picture)
    })
  // By id: authors tend to write the best option first. The draw shuffles them for each attempt.
  const sorted = [...options].sort((a, b) => (a.id < b.id ? -1 : 1))
  return present({
    id,
    situation,
    post: draft,
    ask,
    options: sorted.map((option) => ({ id: option.id, text: option.text }))
  })
}

/** Without members that are not there, so that a pack sent as JSON equals the one kept. */
function present<T extends object>(value: T): T {
  const kept = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(kept) as T // only undefined members are gone, and those are optional in every type used here
}
