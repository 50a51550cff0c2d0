import type { ManualAnswers } from '@hinoyojin/core/schema/manual-answers.ts'
import { postIds } from '@hinoyojin/core/schema/manual.ts'
import { formText } from '../form-text.ts'

/** Rows offered in the form: those that are there, and two to write into. */
export const MORE_ROWS = 2
const MOST_ROWS = 12

/** The answers page as the shape of core/schema/manual-answers. Whatever is missing is an empty answer. */
export function readAnswers(form: FormData): Omit<ManualAnswers, 'risks' | 'drafts'> {
  const text = (name: string) => formText(form, name)
  const contact = (name: string) => ({
    name: text(`${name}.name`),
    phone: text(`${name}.phone`),
    number: text(`${name}.number`)
  })
  const pair = (name: string) => ({ first: contact(`${name}.first`), deputy: contact(`${name}.deputy`) })
  const rows = <T extends Record<string, string>>(name: string, fields: readonly (keyof T & string)[]) =>
    Array.from(
      { length: MOST_ROWS + MORE_ROWS },
      (_, at) => Object.fromEntries(fields.map((field) => [field, text(`${name}.${at}.${field}`)])) as T
    ).filter((row) => Object.values(row).some((value) => value.trim() !== ''))
  return {
    posts: Object.fromEntries(postIds.map((id) => [id, pair(`posts.${id}`)])) as ManualAnswers['posts'], // every id is there
    night: { from: text('night.from'), to: text('night.to'), ...pair('night') },
    hours: { from: text('hours.from'), to: text('hours.to'), closed: text('hours.closed') },
    accounts: rows<ManualAnswers['accounts'][number]>('accounts', ['name', 'keeper', 'deputy']),
    contractors: rows<ManualAnswers['contractors'][number]>('contractors', ['what', 'name', 'phone']),
    levels: [text('levels.0'), text('levels.1'), text('levels.2')],
    places: { report: text('places.report'), meet: text('places.meet'), evidence: text('places.evidence') }
  }
}

/** Where two sets of answers differ: path and what the other has. */
export function differences(mine: unknown, theirs: unknown, path = ''): { path: string; theirs: string }[] {
  if (!isTree(theirs)) return textOf(mine) === textOf(theirs) ? [] : [{ path, theirs: textOf(theirs) || '–' }]
  const other = isTree(mine) ? mine : {}
  const keys = new Set([...Object.keys(theirs), ...Object.keys(other)])
  return [...keys].flatMap((key) => differences(other[key], theirs[key], path ? `${path}.${key}` : key))
}

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
