import fs from 'node:fs'
import path from 'node:path'
import { bodyText, compose, firstDraft, withoutReadings } from '@hinoyojin/core/guideline/index.ts'
import { sentencesJa } from '@hinoyojin/core/guideline/speak/ja.ts'
import { guidelineAnswers } from '@hinoyojin/core/schema/guideline-clause.ts'
import { readClauses } from '@hinoyojin/course/read/clauses.ts'
import type { Judged } from './learn.ts'

type Line = { rule: Judged['rule']; lawful?: boolean; text: string }

/** Every clause somebody judged, by the voice that wrote it; our own library and what the lint offers instead are lawful. */
export function judgedClauses(root: string): Map<string, Judged[]> {
  const home = path.join(root, 'content/guidelines')
  const files = [home, path.join(home, 'voices')].flatMap((folder) =>
    fs.readdirSync(folder).flatMap((name) => (name.endsWith('.jsonl') ? [path.join(folder, name)] : []))
  )
  const voices = files.map((file) => [path.basename(file, '.jsonl'), japanese(judgedIn(file))] as const)
  return new Map([...voices, ['library', japanese(ownClauses(home))]])
}

function judgedIn(file: string): Judged[] {
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const { rule, lawful, text } = JSON.parse(line) as Line // our own files
    return { text, rule: lawful === true ? null : rule }
  })
}

function ownClauses(home: string): Judged[] {
  const { clauses } = readClauses(path.join(home, 'clauses'))
  const shape = guidelineAnswers.shape
  const first = Object.entries(shape).flatMap(([key, type]) => ('options' in type ? [[key, type.options[0]]] : []))
  const always = clauses.map((clause) => ({ ...clause, when: {} }))
  const texts = shape.called.options.flatMap((called) =>
    ['', '監査室'].flatMap((reportDesk) =>
      compose(
        guidelineAnswers.parse({ ...Object.fromEntries(first), called, desk: '総務部 相談係', reportDesk }),
        always
      ).flatMap(({ title, text }) => [title.ja, text.ja, title['ja-easy'], text['ja-easy']])
    )
  )
  const {
    title,
    pledge,
    clauses: drafted
  } = firstDraft(guidelineAnswers.parse({ ...Object.fromEntries(first), desk: '総務部 相談係' }), always)
  const whole = (['ja', 'ja-easy'] as const).map((locale) => bodyText({ title, clauses: drafted, pledge }, locale))
  const instead = Object.values(sentencesJa).map((words) => words.instead)
  return [...new Set([...texts, ...whole, ...instead])].flatMap((text) =>
    text ? [{ text: withoutReadings(text), rule: null }] : []
  )
}

const japanese = (judged: Judged[]): Judged[] => judged.filter(({ text }) => /[ぁ-ん]/.test(text))
