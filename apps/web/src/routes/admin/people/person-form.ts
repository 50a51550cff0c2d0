import { formText } from '../form-text.ts'

/** What was typed about a person; the server says what is wrong with it. */
export function personForm(form: FormData) {
  const text = (name: string) => formText(form, name).slice(0, 300)
  return { number: text('number'), name: text('name'), unitId: text('unitId'), email: text('email') }
}

/** Which field a problem belongs to. */
export function fieldOf(problem: string): 'number' | 'name' | 'email' | 'unitId' | null {
  if (problem.startsWith('number-')) return 'number'
  if (problem.startsWith('name-') || problem === 'formula') return 'name'
  if (problem === 'email-odd') return 'email'
  return problem === 'unknown-unit' ? 'unitId' : null
}
