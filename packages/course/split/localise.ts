import type { FactSource, ModuleFront } from '@hinoyojin/core/schema/module.ts'
import type { Pack, PackActivity, PackMedia } from '@hinoyojin/core/schema/pack.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Path } from '../read/yaml-file.ts'
import type { WordAt } from '../words/word-at.ts'
import { wordsOfItems, wordsOfScenario, wordsOfSpot } from '../words/words-of.ts'

export type Spoken = {
  title: string
  objectives: ModuleFront['objectives']
  activities: PackActivity[]
  media: Record<string, PackMedia>
  facts: Record<string, FactSource>
}

/** A pack's sources with the words of one locale in place. A text without translation stays in the source language. */
export function localise(pack: Pack, locale: LocaleId): Spoken {
  const texts = pack.texts[locale] ?? {}
  const say = (id: string, source: string) => (Object.hasOwn(texts, id) ? (texts[id] ?? source) : source)
  return {
    title: say('title', pack.module.title),
    objectives: mapped(pack.module.objectives, (objective, id) => ({
      ...objective,
      text: say(`objective.${id}.text`, objective.text)
    })),
    activities: pack.activities.map((activity) => localiseActivity(activity, say)),
    media: mapped(pack.media, (media, name) => ({ ...media, alt: say(`media.${name}.alt`, media.alt) })),
    facts: mapped(pack.facts, (fact) => ({ ...fact, text: fact.locales?.[locale] ?? fact.text }))
  }
}

type Say = (id: string, source: string) => string

function localiseActivity(activity: PackActivity, say: Say): PackActivity {
  switch (activity.kind) {
    case 'lesson':
      return { ...activity, body: say('lesson.body', activity.body) }
    case 'scenario':
      return { ...activity, source: replaced(activity.source, wordsOfScenario(activity.source), say) }
    case 'spot':
      return { ...activity, source: replaced(activity.source, wordsOfSpot(activity.source), say) }
    case 'check':
      return { ...activity, source: replaced(activity.source, wordsOfItems(activity.source), say) }
  }
}

function replaced<T>(source: T, words: readonly WordAt[], say: Say): T {
  const copy = structuredClone(source)
  for (const { id, path, text } of words) put(copy, path, say(id, text))
  return copy
}

/** Puts words where the same walk found words, so every step of the path is there. */
function put(target: unknown, path: Path, text: string): void {
  let inner = target
  for (const part of path.slice(0, -1)) inner = Reflect.get(Object(inner), part)
  Reflect.set(Object(inner), path.at(-1) ?? '', text)
}

function mapped<T, R>(record: Record<string, T>, change: (value: T, name: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value, name)]))
}
