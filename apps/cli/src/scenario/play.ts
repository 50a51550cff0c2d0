import fs from 'node:fs'
import path from 'node:path'
import { judge } from '@hinoyojin/core/assessment/index.ts'
import { endingOf, replay, type Replayed } from '@hinoyojin/core/scenario/index.ts'
import { enabled } from '@hinoyojin/core/scenario/step.ts'
import { scenarioSource, type ScenarioSource } from '@hinoyojin/core/schema/scenario.ts'
import { problemAt } from '@hinoyojin/course/read/problem-at.ts'
import { lookAt } from '@hinoyojin/course/read/read-folder.ts'
import { readShaped, type Shaped } from '@hinoyojin/course/read/shaped.ts'
import { isSound } from '@hinoyojin/course/check/explored.ts'
import { checkPath } from '@hinoyojin/course/check/check-path.ts'
import { keyOfScenario } from '@hinoyojin/course/split/key-half.ts'
import type { SentenceLanguage } from '@hinoyojin/course/sentences/speak.ts'
import { canonicalJson } from '@hinoyojin/course/words/canonical-json.ts'
import { sha256 } from '@hinoyojin/course/words/hash.ts'
import { languageOf } from '../course/language.ts'
import { neededPath, optionsOf } from '../course/options.ts'
import { problemsAsText } from '../course/print-problems.ts'

const usage = 'scenario play <file> --seed N --choices a,b,c [--json]'

/** Plays a scenario by its choices. The same file, seed and choices give the same bytes. */
export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args, {
    seed: { type: 'string' },
    choices: { type: 'string' },
    json: { type: 'boolean' },
    lang: { type: 'string' }
  })
  if (!options.ok) return 2
  const file = neededPath(options.positionals, usage)
  if (file === undefined) return 2
  const seed = Number(options.values.seed ?? '1')
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    return fail('--seed takes a whole number from 0 to 4294967295', 2)

  const language = languageOf(options.values.lang, process.env)
  const shaped = read(file)
  const { located } = shaped
  if (located === undefined) return fail(problemsAsText(shaped.problems, language), 1)
  if (!isSound(located)) {
    const errors = checkPath(file).problems.filter((problem) => problem.severity === 'error')
    return fail(problemsAsText(errors, language), 1)
  }
  const choices = (options.values.choices ?? '')
    .split(',')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')
  const played = replay(located.value, choices)
  if (!played.ok) return fail(refusal(located.value, played, choices, language), 1)

  const result = resultOf(located.value, seed, played)
  process.stdout.write(options.values.json ? `${JSON.stringify(result)}\n` : asText(result))
  return 0
}

function read(file: string): Shaped<ScenarioSource> {
  const directory = path.dirname(file)
  if (!fs.existsSync(directory)) return { problems: [problemAt('E007', file, 1, { reason: 'missing' })] }
  const entry = lookAt(file, fs.realpathSync(directory), file)
  if (entry.kind === 'problem') return { problems: [entry.problem] }
  if (entry.kind === 'folder') return { problems: [problemAt('E007', file, 1, { reason: 'special' })] }
  return readShaped(scenarioSource, file, entry.bytes)
}

type Result = ReturnType<typeof resultOf>

function resultOf(source: ScenarioSource, seed: number, played: Extract<Replayed, { ok: true }>) {
  const pack = sha256(canonicalJson(source))
  const events = played.played.map(({ before, choice, state, happened }, index) => ({
    choice,
    happened: happened.map(({ event, t }) => ({ event, t })),
    pack,
    place: before.scene,
    seed,
    seq: index + 1,
    t: state.t
  }))
  const key = {
    hash: pack,
    locale: 'ja' as const,
    module: '',
    objectives: source.objectives,
    activities: [keyOfScenario(source)],
    facts: {}
  }
  return {
    state: played.state,
    ending: endingOf(source, played.state) ?? null,
    evidence: judge(key, source.id, events),
    events,
    /** Of the canonical JSON of `events`: sorted keys, no spaces. */
    sha256: sha256(canonicalJson(events))
  }
}

function refusal(
  source: ScenarioSource,
  run: Extract<Replayed, { ok: false }>,
  choices: string[],
  language: SentenceLanguage
): string {
  const { index, state, code } = run
  const number = index + 1
  const choice = choices[index] ?? ''
  const offered = enabled(source, state)
    .map(({ id }) => id)
    .join(', ')
  if (language === 'ja') {
    if (code === 'ended') return `${number} 番目の選択「${choice}」は、結末「${state.scene}」のあとにあります。`
    return `${number} 番目の選択「${choice}」は、場面「${state.scene}」では選べません。選べるもの: ${offered || 'なし'}`
  }
  if (code === 'ended') return `choice ${number} ("${choice}") comes after the ending "${state.scene}".`
  return `choice ${number} ("${choice}") is not offered in scene "${state.scene}". Offered: ${offered || 'nothing'}`
}

function asText({ state, ending, evidence, events, sha256: hash }: Result): string {
  const steps = events.map(
    ({ seq, place, choice, t }) => `${String(seq).padStart(3)}  ${place} → ${choice}  (t = ${t})`
  )
  const verdicts = evidence.map(
    ({ objective, verdict, because }) => `  ${objective}: ${verdict} (${because.join(', ')})`
  )
  const vars = Object.entries(state.vars).map(([name, value]) => `${name}=${String(value)}`)
  return [
    ...steps,
    `scene ${state.scene}${ending === null ? '' : `, ending ${ending}`}; ${vars.join(', ')}`,
    ...verdicts,
    `sha256 ${hash}`,
    ''
  ].join('\n')
}

function fail(message: string, code: number): number {
  process.stderr.write(message.endsWith('\n') ? message : `hinoyojin: ${message}\n`)
  return code
}
