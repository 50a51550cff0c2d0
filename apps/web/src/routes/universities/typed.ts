import type { TypedRegistration } from '@hinoyojin/server/outreach/universities/registration.ts'
import { formText } from '../admin/form-text.ts'

/** The fields of the registration as typed. */
export function typedOf(form: FormData): TypedRegistration {
  const text = (name: string) => formText(form, name).slice(0, 400)
  return {
    university: text('university'),
    office: text('office'),
    contact: text('contact'),
    email: text('email'),
    need: text('need'),
    students: text('students'),
    starting: text('starting')
  }
}
