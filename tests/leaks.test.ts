import fs from 'node:fs'
import path from 'node:path'
import type { KeyPack, LearnerPack } from '@hinoyojin/core/schema/pack.ts'
import { localeIds } from '@hinoyojin/core/schema/words.ts'
import { compileModule } from '@hinoyojin/course/compile/compile-module.ts'
import { split } from '@hinoyojin/course/split/split.ts'
import { describe, expect, test } from 'vitest'

const home = path.join(import.meta.dirname, '..')
const modules = ['content/modules', 'content/example/modules']
  .flatMap((folder) => fs.readdirSync(path.join(home, folder)).map((name) => `${folder}/${name}`))
  .filter((folder) => fs.existsSync(path.join(home, folder, 'module.md')))

describe.each(modules)('%s', (folder) => {
  const compiled = compileModule(path.join(home, folder))
  const halves = Array.isArray(compiled) ? [] : localeIds.map((locale) => ({ locale, ...split(compiled.pack, locale) }))

  test('can be published', () => {
    expect(Array.isArray(compiled) ? compiled : []).toEqual([])
  })

  test('sends no reason, verdict, counterfactual or lesson of the debrief to the phone, in any language', () => {
    const leaked = halves.flatMap(({ locale, learner, key }) => {
      const shown = stringsIn(learner)
      return secretsOf(key)
        .filter((secret) => [...shown].some((text) => text.includes(secret)))
        .map((secret) => `${locale}: ${secret}`)
    })
    expect(leaked).toEqual([])
  })

  test('sends no field that is not named in the shape of the learner half', () => {
    const names = new Set(halves.flatMap(({ learner }) => namesIn(learner)))
    const secret = [
      'evidence',
      'verdict',
      'why',
      'did',
      'mend',
      'kind_',
      'objective',
      'clues',
      'harmless',
      'debrief',
      'learn',
      'next',
      'facts',
      'exposure',
      'draw',
      'rehearse',
      'counterfactuals',
      'say',
      'objectives_'
    ]
    expect(secret.filter((name) => names.has(name))).toEqual([])
  })
})

/**
 * Every sentence of the key half that judges or explains. (What was done, `did`, may repeat the words of its choice; that no
 * field of the key half is copied at all is the canary test's, beside the split.)
 */
function secretsOf(key: KeyPack): string[] {
  const found: string[] = []
  for (const activity of key.activities) {
    if (activity.kind === 'scenario') {
      for (const choices of Object.values(activity.choices))
        for (const choice of Object.values(choices)) found.push(choice.why ?? '')
      found.push(
        ...(activity.debrief?.counterfactuals ?? []).map(({ say }) => say),
        ...(activity.debrief?.learn ?? []).map(({ text }) => text)
      )
      found.push(activity.debrief?.next?.text ?? '')
    } else if (activity.kind === 'spot') {
      for (const thing of [...Object.values(activity.clues), ...Object.values(activity.harmless)])
        found.push(thing.why, 'mend' in thing && typeof thing.mend === 'string' ? thing.mend : '')
      found.push(...activity.learn.map(({ text }) => text), activity.next?.text ?? '')
    } else if (activity.kind === 'check') {
      for (const item of Object.values(activity.items))
        for (const option of Object.values(item.options)) found.push(option.why)
    }
  }
  // A sentence of one or two words ("切り取る") may well stand on a choice too.
  return found.filter((text) => [...text].length >= 10)
}

function stringsIn(value: unknown): Set<string> {
  if (typeof value === 'string') return new Set([value])
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set(Object.values(value).flatMap((inner) => [...stringsIn(inner)]))
}

/** Names of members, except where the author makes them up (scenes, cast, variables …). */
function namesIn(learner: LearnerPack): string[] {
  const made = new Set(['scenes', 'cast', 'vars', 'objectives', 'media', 'faces', 'when', 'set'])
  const walk = (value: unknown, own: boolean): string[] => {
    if (typeof value !== 'object' || value === null) return []
    if (Array.isArray(value)) return value.flatMap((inner) => walk(inner, true))
    return Object.entries(value).flatMap(([name, inner]) => [
      ...(own ? [name] : []),
      ...walk(inner, !(own && made.has(name)))
    ])
  }
  return walk(learner, true)
}
