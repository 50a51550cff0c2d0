import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkPath } from '../check/check-path.ts'
import { stampCourses } from '../mend/stamp-courses.ts'
import { writeChanges } from '../mend/write-changes.ts'
import { compileCourse } from './compile-course.ts'

const example = path.join(import.meta.dirname, '../../../content/example')
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'hinoyojin-course-'))
afterAll(() => fs.rmSync(scratch, { recursive: true }))

/** A copy of the example content, with some of its files changed; an empty text removes one. */
function content(changes: Record<string, (text: string) => string> = {}): string {
  const copy = fs.mkdtempSync(path.join(scratch, 'c'))
  fs.cpSync(example, copy, { recursive: true })
  for (const [file, change] of Object.entries(changes)) {
    const text = change(fs.readFileSync(path.join(copy, file), 'utf8'))
    if (text === '') fs.rmSync(path.join(copy, file))
    else fs.writeFileSync(path.join(copy, file), text)
  }
  return copy
}
const codes = (result: ReturnType<typeof compileCourse>) =>
  Array.isArray(result) ? result.map(({ code, args }) => [code, args.kind ?? args.reason]) : []

describe('a course', () => {
  test('is compiled with its modules in their order and its words in every language', () => {
    const course = compileCourse(example, 'example')
    if (Array.isArray(course)) throw new Error(JSON.stringify(course))
    expect(course.modules.map(({ pack }) => pack.module.id)).toEqual(['first-photo'])
    expect(Object.keys(course.texts)).toEqual(['ja', 'en', 'ja-easy'])
    expect(course.texts.en).toMatchObject({ title: 'The smallest course' })
  })

  test('is refused when one of its modules has an error, and says which', () => {
    const broken = content({ 'modules/first-photo/20-check.items.yaml': (text) => text.replace('draw: 2', 'draw: 9') })
    expect(codes(compileCourse(broken, 'example'))).toEqual([['E083', undefined]])
  })

  test('is refused when it names a module that is not there', () => {
    const broken = content({
      'courses/example.yaml': (text) => text.replace('[first-photo]', '[first-photo, second-photo]')
    })
    expect(codes(compileCourse(broken, 'example'))).toEqual([['E010', 'module']])
  })

  test('that is not there says so', () => {
    expect(codes(compileCourse(example, 'none'))).toEqual([['E007', 'missing']])
  })

  test('owes the translations of its title, and those of its modules', () => {
    const stale = content({ 'courses/example.yaml': (text) => text.replace('いちばん小さな講座', 'とても小さな講座') })
    expect(codes(compileCourse(stale, 'example'))).toEqual([['E050', 'stale'], ['E050', 'stale']]) // prettier-ignore
    writeChanges(stampCourses(stale).changes)
    expect(codes(compileCourse(stale, 'example'))).toEqual([])
    const half = content({ 'modules/first-photo/locales/en.yaml': () => '' })
    expect(codes(compileCourse(half, 'example'))).toEqual([['E050', 'no-file']])
  })
})

describe('a content folder', () => {
  const found = (folder: string) =>
    checkPath(folder).problems.map(({ code, file }) => [code, path.relative(folder, file)])

  test('is checked as a whole: courses, facts, modules', () => {
    const broken = content({
      'facts/F-105.yaml': (text) => text.replace('kind: case', 'kind: rumour'),
      'modules/first-photo/module.md': (text) => text.replace('minutes: 2', 'minutes: zwei')
    })
    expect(found(broken)).toContainEqual(['E001', 'facts/F-105.yaml'])
    expect(found(broken)).toContainEqual(['E001', 'modules/first-photo/module.md'])
  })

  test('a fact is filed under its id', () => {
    const broken = content()
    fs.renameSync(path.join(broken, 'facts/F-105.yaml'), path.join(broken, 'facts/F-106.yaml'))
    expect(found(broken)).toEqual([['E017', 'facts/F-106.yaml']])
  })

  test('a folder under modules without a page is told', () => {
    const broken = content()
    fs.mkdirSync(path.join(broken, 'modules/second-photo'))
    expect(found(broken)).toEqual([['E007', 'modules/second-photo/module.md']])
  })

  test('two modules with one id are told', () => {
    const broken = content()
    fs.cpSync(path.join(broken, 'modules/first-photo'), path.join(broken, 'modules/first-photo-again'), {
      recursive: true
    })
    expect(found(broken)).toEqual([['E011', 'modules/first-photo-again/module.md']])
  })
})
