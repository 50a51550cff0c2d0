import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const home = path.join(import.meta.dirname, '../../..')
const example = 'content/example/modules/first-photo'
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-cli-'))
afterAll(() => fs.rmSync(scratch, { recursive: true }))

function hinoyojin(...args: string[]) {
  const env = { ...process.env, LANG: 'ja_JP.UTF-8', LC_ALL: '', LC_MESSAGES: '' }
  return spawnSync(process.execPath, [path.join(home, 'apps/cli/src/main.ts'), ...args], {
    cwd: home,
    encoding: 'utf8',
    env
  })
}

function copyOfExample(): string {
  const copy = fs.mkdtempSync(path.join(scratch, 'm'))
  fs.cpSync(path.join(home, example), copy, { recursive: true })
  return copy
}

describe('the command line', () => {
  test('lists its commands when asked for help', () => {
    const { status, stdout } = hinoyojin('--help')
    expect([
      status,
      ['course check', 'scenario play', 'doctor', 'backup'].every((name) => stdout.includes(name))
    ]).toEqual([0, true])
  })

  test('explains one command without running it', () => {
    expect(hinoyojin('scenario', 'play', '--help').stdout).toContain(
      'hinoyojin scenario play <file> --seed N --choices a,b,c'
    )
  })

  test('answers an unknown command with a sentence and exit 2', () => {
    const { status, stderr } = hinoyojin('course', 'chek')
    expect([status, stderr.includes('unknown command "course chek"'), stderr.includes('course check')]).toEqual([
      2,
      true,
      true
    ])
  })

  test('answers an unknown option with a sentence and exit 2', () => {
    const { status, stderr } = hinoyojin('course', 'check', '--jsno')
    expect([status, stderr.includes("'--jsno'")]).toEqual([2, true])
  })
})

describe('course check', () => {
  test('finds nothing in the example and exits 0', () => {
    const { status, stdout } = hinoyojin('course', 'check', 'content/example')
    expect([status, stdout]).toEqual([0, '問題はありません。\n'])
  })

  test('prints problems as JSON with code, place, sentence and cure, and exits 1 on errors', () => {
    const copy = copyOfExample()
    const story = path.join(copy, '10-shift-board.scn.yaml')
    fs.writeFileSync(story, fs.readFileSync(story, 'utf8').replace('goto: calm', 'goto: clam'))
    const { status, stdout } = hinoyojin('course', 'check', copy, '--json', '--lang', 'en')
    const problems = JSON.parse(stdout) as Record<string, unknown>[]
    expect(status).toBe(1)
    expect(problems).toContainEqual({
      code: 'E010', severity: 'error', file: story, line: 51, scene: 'morning',
      message: 'There is no scene called "clam".', cure: 'Mend the spelling, or add it.'
    }) // prettier-ignore
  })

  test('tells the state in which a story is stuck', () => {
    const copy = copyOfExample()
    const story = path.join(copy, '10-shift-board.scn.yaml')
    fs.writeFileSync(
      story,
      fs.readFileSync(story, 'utf8').replace('when: { seen: false }, ', 'when: { seen: false, shot: none }, ')
    )
    const problems = JSON.parse(hinoyojin('course', 'check', copy, '--json').stdout) as Record<string, unknown>[]
    expect(problems.find(({ code }) => code === 'E021')).toMatchObject({
      scene: 'morning',
      state: { shot: 'cropped', seen: false },
      message: expect.stringContaining('状態: shot=cropped、seen=false のとき') as string
    })
  })

  test('exits 0 on warnings and notes alone', () => {
    const copy = copyOfExample()
    fs.rmSync(path.join(copy, 'paths'), { recursive: true })
    const { status, stdout } = hinoyojin('course', 'check', copy)
    expect([status, stdout.includes('W046')]).toEqual([0, true])
  })

  test('names a path that is not there', () => {
    const { status, stdout } = hinoyojin('course', 'check', 'nowhere')
    expect([status, stdout.includes('nowhere:1  E007')]).toEqual([1, true])
  })
})

describe('scenario play', () => {
  const story = `${example}/10-shift-board.scn.yaml`
  const play = (...more: string[]) => hinoyojin('scenario', 'play', story, '--seed', '7', ...more)

  test('prints state, ending, evidence and events, with the sha256 of the canonical JSON of the events', () => {
    const { status, stdout } = play('--choices', 'skip-lunch,post-board,sleep,mend', '--json')
    const result = JSON.parse(stdout) as {
      state: unknown
      ending: string
      evidence: unknown
      events: unknown[]
      sha256: string
    }
    expect(status).toBe(0)
    expect(result).toMatchObject({
      state: { scene: 'mended', vars: { shot: 'names', seen: true }, t: 484, queue: [] },
      ending: 'mended',
      evidence: [
        { objective: 'look', verdict: 'missed', because: [2] },
        { objective: 'share-ok', verdict: 'missed', because: [1] }
      ]
    })
    expect(result.events).toHaveLength(4)
    // Members are printed in sorted order, so plain JSON of what was printed is the canonical form.
    expect(createHash('sha256').update(JSON.stringify(result.events)).digest('hex')).toBe(result.sha256)
  })

  test('prints the same bytes each time', () => {
    const once = play('--choices', 'post-lunch,crop', '--json').stdout
    expect(play('--choices', 'post-lunch,crop', '--json').stdout).toBe(once)
  })

  test('refuses a choice that is not offered, and names those that are', () => {
    const { status, stdout, stderr } = play('--choices', 'post-lunch,mend', '--json', '--lang', 'en')
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      'hinoyojin: choice 2 ("mend") is not offered in scene "board". Offered: crop, post-board\n'
    ])
  })

  test('refuses a choice after the ending, a seed that is no number, and a file that is not there', () => {
    expect(play('--choices', 'post-lunch,crop,sleep,rise,rise').stderr).toContain(
      '5 番目の選択「rise」は、結末「calm」のあとにあります。'
    )
    expect(hinoyojin('scenario', 'play', story, '--seed', 'x').status).toBe(2)
    expect(hinoyojin('scenario', 'play', 'nowhere.scn.yaml', '--lang', 'en')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('There is no such file.') as string
    })
  })
})

describe('mending commands', () => {
  test('course texts prints every id with its source, and what a locale lacks', () => {
    const copy = copyOfExample()
    expect(hinoyojin('course', 'texts', copy).stdout).toContain(
      'shift-board.board.crop.did: "自分の行だけにして上げた"\n'
    )
    fs.writeFileSync(path.join(copy, 'locales/en.yaml'), 'title: { t: "The first photo" }\n')
    const missing = hinoyojin('course', 'texts', copy, '--missing', 'en').stdout
    expect([missing.includes('lesson.body: { t: "" }'), missing.includes('\ntitle:')]).toEqual([true, false])
  })

  test('course stamp and course record make a spoilt copy sound again', () => {
    const copy = copyOfExample()
    const locale = path.join(copy, 'locales/en.yaml')
    fs.writeFileSync(locale, fs.readFileSync(locale, 'utf8').replaceAll(/, of: "[0-9a-f]{8}"/g, ''))
    const golden = path.join(copy, 'paths/calm.yaml')
    fs.writeFileSync(golden, fs.readFileSync(golden, 'utf8').replace(/scenes:[\s\S]*/, ''))
    expect(hinoyojin('course', 'check', copy).status).toBe(1)
    expect([hinoyojin('course', 'stamp', copy).stdout, hinoyojin('course', 'record', copy).stdout]).toEqual([
      `${locale}\n`,
      `${golden}\n`
    ])
    expect(hinoyojin('course', 'check', copy).stdout).toBe('問題はありません。\n')
  })

  test('course format leaves a tidy module alone', () => {
    expect(hinoyojin('course', 'format', copyOfExample()).stdout).toBe('')
  })
})
