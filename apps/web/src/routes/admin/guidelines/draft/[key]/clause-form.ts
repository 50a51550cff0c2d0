import type { ClauseEdit } from '@hinoyojin/server/guidelines/draft.ts'
import { formText } from '../../../form-text.ts'

export const languages = ['ja', 'ja-easy', 'en'] as const
export const optionIds = ['a', 'b', 'c'] as const
export type Fields = Record<string, string>

/** All fields of the editor as they were typed, so that nothing is lost whatever happens to them. */
export function fieldsOf(form: FormData): Fields {
  return Object.fromEntries(
    [...form.keys()].filter((name) => /^(title|text|ask|option|why|fits|none|revision|undo)/.test(name)).map((name) => [name, formText(form, name).replaceAll('\r\n', '\n')])
  )
} // prettier-ignore

/** The fields of a clause as it is stored. */
export function fieldsFrom({ title, text, question, revision }: Omit<ClauseEdit, 'key'>): Fields {
  const fields: Fields = { revision: String(revision), none: question ? '' : 'yes' }
  for (const id of languages) {
    fields[`title-${id}`] = title[id] ?? ''
    fields[`text-${id}`] = text[id] ?? ''
    fields[`ask-${id}`] = question?.ask[id] ?? ''
    for (const option of question?.options ?? []) {
      fields[`option-${option.id}-${id}`] = option.text[id] ?? ''
      fields[`why-${option.id}-${id}`] = option.why[id] ?? ''
      if (option.fits) fields['fits'] = option.id
    }
  }
  return fields
}

/** An empty translation is none. */
export function spokenFrom(fields: Fields, name: string) {
  const said = (id: (typeof languages)[number]) => fields[`${name}-${id}`]?.trim() ?? ''
  return {
    ja: said('ja'),
    ...(said('en') === '' ? {} : { en: said('en') }),
    ...(said('ja-easy') === '' ? {} : { 'ja-easy': said('ja-easy') })
  }
}

/** The question under the clause; 'half' when it is begun and cannot be asked like this. */
export function questionFrom(fields: Fields): ClauseEdit['question'] | 'half' {
  if (fields['none'] === 'yes') return null
  const ask = spokenFrom(fields, 'ask')
  const options = optionIds
    .map((id) => ({
      id,
      fits: fields['fits'] === id,
      text: spokenFrom(fields, `option-${id}`),
      why: spokenFrom(fields, `why-${id}`)
    }))
    .filter(({ text, why }) => text.ja !== '' || why.ja !== '')
  if (ask.ja === '' && options.length === 0) return null
  const whole = options.every(({ text, why }) => text.ja !== '' && why.ja !== '')
  const fitting = options.filter(({ fits }) => fits).length
  return ask.ja !== '' && options.length >= 2 && whole && fitting === 1 ? { ask, options } : 'half'
}
