import fs from 'node:fs'
import path from 'node:path'
import { mailTemplate, type Letter, type MailTemplate } from '@hinoyojin/core/schema/mail-template.ts'
import { localeIds } from '@hinoyojin/core/schema/words.ts'
import { readShaped } from '@hinoyojin/course/read/shaped.ts'
import { NamedError } from '../errors/named-error.ts'
import { mailFolder } from './find-mail.ts'

const SLOT = /\{([a-zA-Z][a-zA-Z0-9]*)\}/g

/** One template, read when it is needed: a changed text goes out with the next letter.
 *  @throws MailTemplateBroken with what is wrong, MailTemplateUnknown */
export function readTemplate(name: string, folder = mailFolder()): MailTemplate {
  const file = path.join(folder, `${name}.yaml`)
  if (!/^[a-z0-9-]+$/.test(name) || !fs.existsSync(file))
    throw new NamedError('MailTemplateUnknown', `There is no content/mail/${name}.yaml.`)
  const { located, problems } = readShaped(mailTemplate, `${name}.yaml`, fs.readFileSync(file))
  const wrong = located ? flawsOf(located.value) : problems.map((problem) => JSON.stringify(problem))
  if (located && wrong.length === 0) return located.value
  throw new NamedError('MailTemplateBroken', `content/mail/${name}.yaml: ${wrong.join('; ')}`)
}

export function templateNames(folder = mailFolder()): string[] {
  return fs
    .readdirSync(folder)
    .flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : []))
    .sort()
}

/** Letters whose words must not stay longer than they have to. */
export function secretTemplates(): string[] {
  return templateNames().filter(isSecret)
}

/** A template that is gone or broken keeps nothing secret: its letters are kept like the others. */
export function isSecret(name: string): boolean {
  try {
    return readTemplate(name).secret
  } catch {
    return false
  }
}

/** What the shape cannot say: the same slots in every language, no ruby, subjects on one line. */
export function flawsOf(template: MailTemplate): string[] {
  const wanted = slotsOf(template.ja)
  return localeIds.flatMap((locale) => {
    const letter = template[locale]
    const slots = slotsOf(letter)
    return [
      ...wanted.filter((slot) => !slots.includes(slot)).map((slot) => `${locale} has no {${slot}}`),
      ...slots.filter((slot) => !wanted.includes(slot)).map((slot) => `${locale} has {${slot}} and ja has not`),
      ...(/[{}]/.test(bothOf(letter).replace(SLOT, '')) ? [`${locale} has a brace that is no slot`] : []),
      ...(/\n/.test(letter.subject.trim()) ? [`the subject of ${locale} has more than one line`] : [])
    ]
  })
}

export function slotsOf(letter: Letter): string[] {
  return [...new Set([...bothOf(letter).matchAll(SLOT)].map(([, slot = '']) => slot))].sort()
}

/** The letter with its slots filled. What stands in a value stays as it is, braces and all.
 *  @throws MailValueMissing when a slot has no value */
export function fillLetter(letter: Letter, values: Readonly<Record<string, string>>): Letter {
  const put = (text: string) =>
    text.replace(SLOT, (_, slot: string) => {
      const value = Object.hasOwn(values, slot) ? values[slot] : undefined
      if (value === undefined) throw new NamedError('MailValueMissing', `The letter has no value for {${slot}}.`)
      return value
    })
  return { subject: put(letter.subject).replace(/\s+/g, ' ').trim().slice(0, 200), text: put(letter.text).trim() }
}

function bothOf({ subject, text }: Letter): string {
  return `${subject}\n${text}`
}
