import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { itemsSource, spotSource } from '@hinoyojin/core/schema/activities.ts'
import { moduleFront } from '@hinoyojin/core/schema/module.ts'
import { scenarioSource } from '@hinoyojin/core/schema/scenario.ts'
import { packHash } from '@hinoyojin/course/compile/compile-module.ts'
import { sha256 } from '@hinoyojin/course/words/hash.ts'
import { describe, expect, test } from 'vitest'
import { madeOf } from './history/attempts.ts'
import type { FrozenLogs, FrozenPack } from './history/frozen.ts'

const home = path.join(import.meta.dirname, '..')
const history = path.join(home, 'history')
const read = (file: string) => fs.readFileSync(path.join(history, file), 'utf8')
const manifest = JSON.parse(read('manifest.json')) as Record<string, string>
const files = fs
  .readdirSync(history, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json') && file !== 'manifest.json')
  .map((file) => file.split(path.sep).join('/'))

const packs = files
  .filter((file) => file.endsWith('.pack.json'))
  .map((file) => [file, JSON.parse(read(file)) as FrozenPack] as const)
const byHash = new Map(packs.map(([, pack]) => [pack.hash, pack]))
const logs = files
  .filter((file) => file.endsWith('.logs.json'))
  .map((file) => [file, (JSON.parse(read(file)) as FrozenLogs).logs] as const)

/** Lines of a git command; nothing where there is no git or no history yet (a downloaded archive). */
function git(...args: string[]): string[] {
  const { status, stdout } = spawnSync('git', args, { cwd: home, encoding: 'utf8' })
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : []
}

describe('the frozen past', () => {
  test('holds something', () => {
    expect([packs.length > 0, logs.length > 0]).toEqual([true, true])
  })

  test('is as it was written down: every file has the hash of the manifest, and none is missing', () => {
    expect(Object.fromEntries(files.map((file) => [file, sha256(read(file))]))).toEqual(manifest)
  })

  test('was never changed in git: files were added, none was edited, renamed or removed', () => {
    const kept = ['--', 'history', ':(exclude)history/manifest.json']
    const touched = [
      ...git('log', '--diff-filter=MDR', '--name-only', '--format=', ...kept),
      ...git('diff', '--diff-filter=MDR', '--name-only', 'HEAD', ...kept)
    ]
    expect(touched).toEqual([])
  })

  test('lost no line of an earlier manifest', () => {
    const earlier = git('log', '--format=%H', '--', 'history/manifest.json').map((commit) =>
      git('show', `${commit}:history/manifest.json`).join('\n')
    )
    for (const text of earlier) expect(manifest).toMatchObject(JSON.parse(text) as object)
  })
})

describe.each(packs)('%s', (_, pack) => {
  test('is still the pack its hash says', () => {
    expect(packHash(pack)).toBe(pack.hash)
  })

  test('is still understood by the shapes of today', () => {
    const shapes = { scenario: scenarioSource, spot: spotSource, check: itemsSource }
    const wrong = pack.activities.flatMap((each) =>
      each.kind === 'lesson' || shapes[each.kind].safeParse(each.source).success ? [] : [each.id]
    )
    expect([wrong, moduleFront.safeParse(pack.module).success]).toEqual([[], true])
  })
})

describe.each(logs)('%s', (_, attempts) => {
  test('replays, draws and judges as it did then', () => {
    for (const { pack: hash, activity, seed, answers, ...then } of attempts) {
      const pack = byHash.get(hash)
      if (pack === undefined) throw new Error(`no frozen pack ${hash}`)
      expect({
        activity,
        answers,
        ...(JSON.parse(JSON.stringify(madeOf(pack, { activity, seed, answers }))) as object)
      }).toEqual({ activity, answers, ...then })
    }
  })

  test('covers every activity but the lesson', () => {
    const asked = new Set(attempts.map(({ activity }) => activity))
    const pack = byHash.get(attempts[0]?.pack ?? '')
    expect(pack?.activities.filter(({ kind, id }) => kind !== 'lesson' && !asked.has(id))).toEqual([])
  })
})
