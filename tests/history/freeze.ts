/**
 * Freezes the packs of a release with attempts at them: node tests/history/freeze.ts <release> <module folder>...
 * Adds files to history/, never touches one that is there. Run it for every release, and again for a module that changed.
 */
import fs from 'node:fs'
import path from 'node:path'
import { compileModule } from '@hinoyojin/course/compile/compile-module.ts'
import { readModuleText } from '@hinoyojin/course/read/module-text.ts'
import { readFolder } from '@hinoyojin/course/read/read-folder.ts'
import { split } from '@hinoyojin/course/split/split.ts'
import { canonicalJson } from '@hinoyojin/course/words/canonical-json.ts'
import { sha256 } from '@hinoyojin/course/words/hash.ts'
import { attemptsAt, madeOf } from './attempts.ts'
import type { FrozenLog } from './frozen.ts'

const [release, ...modules] = process.argv.slice(2)
if (release === undefined || !/^\d+\.\d+\.\d+$/.test(release) || modules.length === 0) {
  process.stderr.write('node tests/history/freeze.ts <release such as 0.1.0> <module folder>...\n')
  process.exit(2)
}
const history = path.join(import.meta.dirname, '../../history')
const manifestFile = path.join(history, 'manifest.json')
const manifest = JSON.parse(fs.existsSync(manifestFile) ? fs.readFileSync(manifestFile, 'utf8') : '{}') as Record<string, string>
fs.mkdirSync(path.join(history, release), { recursive: true })

for (const folder of modules) {
  const compiled = compileModule(folder)
  if (Array.isArray(compiled)) {
    process.stderr.write(`${folder}: ${compiled.length} problems, see hinoyojin course check\n`)
    process.exitCode = 1
    continue
  }
  const { pack } = compiled
  const paths = readModuleText(readFolder(folder)).module.paths.map(({ value }) => value)
  const attempts = split(pack, 'ja').key.activities.flatMap((activity) => {
    const walked = paths.filter(({ scenario }) => scenario === activity.id).map(({ seed, choices, scenes }) => ({
      seed,
      answers: choices.map((choice, index) => ({ seq: index + 1, place: scenes?.[index] ?? '', choice }))
    }))
    return [...walked, ...attemptsAt(activity, [1, 2, 3, 5, 8])].map((attempt) => ({ activity: activity.id, ...attempt }))
  })
  const logs = attempts.map((attempt): FrozenLog => ({ pack: pack.hash, ...attempt, ...madeOf(pack, attempt) }))
  const name = `${release}/${pack.module.id}.${pack.hash.slice(0, 8)}`
  add(`${name}.pack.json`, canonicalJson(pack))
  add(`${name}.logs.json`, canonicalJson({ logs }))
}
fs.writeFileSync(manifestFile, `${JSON.stringify(Object.fromEntries(Object.entries(manifest).sort()), null, 2)}\n`)

function add(file: string, text: string): void {
  if (manifest[file] !== undefined) return
  fs.writeFileSync(path.join(history, file), `${text}\n`, { flag: 'wx' })
  manifest[file] = sha256(`${text}\n`)
  process.stdout.write(`${file}\n`)
}
