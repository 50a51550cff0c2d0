import { readEmail, readName } from '../../people/import/cells.ts'
import { NEEDS, STARTINGS, type Registration } from '../../store/outreach/university-rows.ts'

export { NEEDS, STARTINGS, STATES } from '../../store/outreach/university-rows.ts'
export type { InterestState, Need, Registration, Starting } from '../../store/outreach/university-rows.ts'

/** The fields as typed; what was not sent is ''. */
export interface TypedRegistration {
  readonly university: string
  readonly office: string
  readonly contact: string
  readonly email: string
  readonly need: string
  readonly students: string
  readonly starting: string
}
export type RegistrationField = keyof TypedRegistration
/** What has to change, by field. The sentences are words of the page. */
export type RegistrationProblems = Partial<
  Record<RegistrationField, 'missing' | 'too-long' | 'odd' | 'choose' | 'number'>
>

export function readRegistration(
  typed: TypedRegistration
):
  | { readonly ok: true; readonly value: Registration }
  | { readonly ok: false; readonly problems: RegistrationProblems } {
  const [university, office, contact] = [
    readPlainName(typed.university, 120),
    readPlainName(typed.office, 120),
    readPlainName(typed.contact, 80)
  ]
  const email = readEmail(typed.email)
  const need = NEEDS.find((known) => known === typed.need)
  const starting = STARTINGS.find((known) => known === typed.starting)
  const students = readStudents(typed.students)
  if (university.ok && office.ok && contact.ok && email.ok && email.value !== null && need && starting && students.ok) {
    const [names, value] = [{ university: university.value, office: office.value, contact: contact.value }, email.value]
    return { ok: true, value: { ...names, email: value, need, students: students.value, starting } }
  }
  const problems: [RegistrationField, RegistrationProblems[RegistrationField] | null][] = [
    ['university', nameProblem(university)],
    ['office', nameProblem(office)],
    ['contact', nameProblem(contact)],
    ['email', !email.ok ? 'odd' : email.value === null ? 'missing' : null],
    ['need', need ? null : 'choose'],
    ['students', students.ok ? null : 'number'],
    ['starting', starting ? null : 'choose']
  ]
  return { ok: false, problems: Object.fromEntries(problems.filter(([, problem]) => problem !== null)) }
}

/** A name that is an address would make our letter carry somebody's link to whoever they like. */
export const hasAddress = (text: string) => /:\/\/|www\./i.test(text.normalize('NFKC'))

function readPlainName(text: string, longest: number): ReturnType<typeof readName> {
  const read = readName(text, longest)
  return read.ok && hasAddress(read.value) ? { ok: false, code: 'name-odd-letters' } : read
}

function nameProblem(read: ReturnType<typeof readName>): 'missing' | 'too-long' | 'odd' | null {
  if (read.ok) return null
  if (read.code === 'name-missing') return 'missing'
  return read.code === 'name-too-long' ? 'too-long' : 'odd'
}

/** "800", "８００人", "約1,200名": a number people mean. Empty: not said. */
function readStudents(text: string): { readonly ok: true; readonly value: number | null } | { readonly ok: false } {
  const plain = text
    .slice(0, 40)
    .normalize('NFKC')
    .replace(/[\s,、人名くらいほど約~〜]/g, '')
  if (plain === '') return { ok: true, value: null }
  const value = /^\d{1,7}$/.test(plain) ? Number(plain) : 0
  return value >= 1 && value <= 1_000_000 ? { ok: true, value } : { ok: false }
}
