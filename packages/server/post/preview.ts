import type { MailTemplate } from '@hinoyojin/core/schema/mail-template.ts'
import { localeIds, type LocaleId } from '@hinoyojin/core/schema/words.ts'
import { fillLetter, readTemplate, slotsOf, templateNames } from './templates.ts'

export interface PreviewedLetter {
  readonly locale: LocaleId
  readonly subject: string
  readonly text: string
}

export interface PreviewedTemplate {
  /** That of its file. */
  readonly name: string
  readonly title: MailTemplate['name']
  readonly about: string
  readonly broken: string | null
}

/** Every template with a sentence about it; one that is broken says why instead of hiding the others. */
export function previewList(): PreviewedTemplate[] {
  return templateNames().map((name) => {
    try {
      const template = readTemplate(name)
      return { name, title: template.name, about: template.about, broken: null }
    } catch (error) {
      return {
        name,
        title: { ja: name, en: name },
        about: '',
        broken: error instanceof Error ? error.message : String(error)
      }
    }
  })
}

/** One template in every language, with its example values; a slot without one shows its name. null: there is none of this name. */
export function previewOf(name: string): {
  readonly title: MailTemplate['name']
  readonly about: string
  readonly letters: readonly PreviewedLetter[]
} | null {
  if (!templateNames().includes(name)) return null
  const template = readTemplate(name)
  const named = Object.fromEntries(slotsOf(template.ja).map((slot) => [slot, `〔${slot}〕`]))
  const values = { ...named, ...template.example }
  return {
    title: template.name,
    about: template.about,
    letters: localeIds.map((locale) => ({ locale, ...fillLetter(template[locale], values) }))
  }
}
