import { itemsSource, spotSource, type ItemsSource, type SpotSource } from '@hinoyojin/core/schema/activities.ts'
import { factSource, moduleFront, type FactSource, type ModuleFront } from '@hinoyojin/core/schema/module.ts'
import type { Pack } from '@hinoyojin/core/schema/pack.ts'
import { scenarioSource, surfaces, type ScenarioSource } from '@hinoyojin/core/schema/scenario.ts'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { wordsOfItems, wordsOfScenario, wordsOfSpot } from '../words/words-of.ts'
import { split } from './split.ts'

/**
 * A canary in every field that a schema knows, by walking the schema: a field added tomorrow has one too. Each canary is
 * its own path, with * for names and positions.
 */
function withCanaries(schema: z.core.$ZodType, path: string): unknown {
  const { def } = schema._zod
  if (def.type === 'object') {
    const { shape } = def as z.core.$ZodObjectDef
    return Object.fromEntries(
      Object.entries(shape).map(([name, inner]) => [name, withCanaries(inner, `${path}.${name}`)])
    )
  }
  if (def.type === 'record') return { any: withCanaries((def as z.core.$ZodRecordDef).valueType, `${path}.*`) }
  if (def.type === 'array') {
    const { element } = def as z.core.$ZodArrayDef
    const kinds = element._zod.def.type === 'union' ? (element._zod.def as z.core.$ZodUnionDef).options : [element]
    return kinds.map((kind) => withCanaries(kind, `${path}.*`))
  }
  if (def.type === 'optional' || def.type === 'default')
    return withCanaries((def as z.core.$ZodOptionalDef).innerType, path)
  if (def.type === 'union') return withCanaries((def as z.core.$ZodUnionDef).options[0] as z.core.$ZodType, path) // a union has options
  if (def.type === 'tuple') return (def as z.core.$ZodTupleDef).items.map(() => `<${path}>`)
  // Every leaf, whatever its type: the split copies and never looks inside.
  return `<${path}>`
}

const scenario = withCanaries(scenarioSource, 'scn') as ScenarioSource
const spot = withCanaries(spotSource, 'spot') as SpotSource
const check = withCanaries(itemsSource, 'items') as ItemsSource
const front = withCanaries(moduleFront, 'module') as ModuleFront
const fact = withCanaries(factSource, 'fact') as FactSource // all five are canaries in the shape of the real thing

const picture = (name: string) => ({
  hash: `<${name}.hash>`,
  type: `<${name}.type>` as 'image/webp',
  alt: `<${name}.alt>`,
  clues: { [`<${name}.clue>`]: [1, 1, 1, 1] as [number, number, number, number] }
})
const pack: Pack = {
  format: 'pack/1', hash: '<hash>', module: front,
  activities: [
    { kind: 'lesson', id: 'lesson', body: '<body>' },
    { kind: 'scenario', id: scenario.id, source: scenario },
    { kind: 'spot', id: spot.id, source: spot },
    { kind: 'check', id: check.id, source: check }
  ],
  media: { '<scn.scenes.*.show.*.photo>': picture('m1'), '<scn.scenes.*.show.*.picture>': picture('m2'), '<spot.picture>': picture('m3'), '<items.items.*.post.picture>': picture('m4'), unused: picture('m5') },
  faces: { '<scn.cast.*.face>': picture('f1'), other: picture('f2') },
  facts: { any: fact },
  texts: {}
} // prettier-ignore

/** Everything a phone may know of the sources. Written by hand, and NOT taken from the code it tests. */
const visible = [
  'hash', 'body', 'module.id', 'module.title', 'module.minutes', 'module.objectives.*.text',
  ...['id', 'title', 'minutes', 'clock', 'start', 'vars.*.enum.*', 'vars.*.init'].map((field) => `scn.${field}`),
  ...['name', 'role', 'handle', 'face'].map((field) => `scn.cast.*.${field}`),
  ...['wait', 'at', 'end', 'title'].map((field) => `scn.scenes.*.${field}`),
  ...[...surfaces, 'id', 'from', 'text', 'mild', 'alt', 'picture', 'via.*', 'meta.gps'].map((field) => `scn.scenes.*.show.*.${field}`),
  ...['id', 'ui', 'text', 'when.*', 'set.*', 'goto'].map((field) => `scn.scenes.*.choices.*.${field}`),
  ...['in', 'when.*', 'set.*', 'do.*.cascade', 'do.*.notify', 'do.*.from'].map((field) => `scn.scenes.*.after.*.${field}`),
  ...['id', 'title', 'minutes', 'story'].map((field) => `spot.${field}`),
  ...['clues', 'harmless'].flatMap((family) => ['id', 'region', 'label'].map((field) => `spot.${family}.*.${field}`)),
  ...['id', 'title', 'minutes'].map((field) => `items.${field}`),
  ...['id', 'situation', 'ask', 'post.by', 'post.audience', 'post.text', 'options.*.id', 'options.*.text'].map((field) => `items.items.*.${field}`),
  ...['m1', 'm2', 'm3', 'm4', 'f1'].flatMap((name) => ['hash', 'type', 'alt'].map((field) => `${name}.${field}`))
] // prettier-ignore

const canariesIn = (value: unknown) =>
  [...new Set([...JSON.stringify(value).matchAll(/<([^<>"]+)>/g)].map(([, path]) => path))].sort()

test('a learner pack holds exactly the fields that were allowed, and no other field of any source', () => {
  expect(canariesIn(split(pack, 'ja').learner)).toEqual([...visible].sort())
})

test('translations of what stays on the server stay there too', () => {
  const words = [...wordsOfScenario(scenario), ...wordsOfSpot(spot), ...wordsOfItems(check)]
  const spoken = {
    ...pack,
    texts: { en: Object.fromEntries(words.map(({ id, text }) => [id, text.replace('>', ' in English>')])) }
  }
  const english = canariesIn(split(spoken, 'en').learner).filter((path) => path?.endsWith(' in English'))
  expect(english.length).toBeGreaterThan(20)
  expect(english.filter((path) => !visible.includes(path?.replace(' in English', '') ?? ''))).toEqual([])
})

test('the key half holds every verdict, reason and counterfactual', () => {
  const kept = canariesIn(split(pack, 'ja').key)
  const needed = ['scn.scenes.*.choices.*.evidence.*', 'scn.scenes.*.choices.*.why', 'scn.scenes.*.choices.*.did', 'scn.debrief.counterfactuals.*.say',
    'scn.debrief.learn.*.text', 'spot.clues.*.why', 'spot.clues.*.mend', 'spot.harmless.*.why', 'items.items.*.options.*.verdict',
    'items.items.*.options.*.why', 'items.draw', 'fact.source', 'module.objectives.*.kind'] // prettier-ignore
  expect(needed.filter((path) => !kept.includes(path))).toEqual([])
})

test('what authors remark about a source reaches neither half', () => {
  const { learner, key } = split(pack, 'ja')
  expect([...canariesIn(learner), ...canariesIn(key)]).not.toContain('fact.note')
})

test('the order of things and options says nothing about which is right', () => {
  const things = [['a', [50, 10, 5, 5]], ['b', [10, 10, 5, 5]]] as const // prettier-ignore
  const source = {
    ...spot,
    clues: [{ id: 'clue', region: things[0][1], label: 'x', why: 'x', facts: [] }],
    harmless: [{ id: 'cup', region: things[1][1], label: 'x', why: 'x', facts: [] }]
  } as unknown as SpotSource // readonly tuples
  const items = {
    ...check,
    items: [{ ...check.items[0], options: ['z', 'best', 'm'].map((id) => ({ id, text: id, verdict: 'met', why: '' })) }]
  } as ItemsSource // the rest are canaries
  const { activities } = split(
    {
      ...pack,
      activities: [
        { kind: 'spot', id: 's', source },
        { kind: 'check', id: 'c', source: items }
      ]
    },
    'ja'
  ).learner
  expect(activities).toMatchObject([{ things: [{ id: 'cup' }, { id: 'clue' }] }, { items: [{ options: [{ id: 'best' }, { id: 'm' }, { id: 'z' }] }] }]) // prettier-ignore
})
