import { issueTexts, type IssueTexts } from '@hinoyojin/core/schema/outreach.ts'

/** What an operator types, all as text. Names of languages are ja, en, easy. */
export const ISSUE_INPUTS = ['subject-ja', 'body-ja', 'subject-en', 'body-en', 'subject-easy', 'body-easy'] as const
export type IssueInput = (typeof ISSUE_INPUTS)[number]
export type IssueInputs = Readonly<Record<IssueInput, string>>

export type IssueRead =
  { readonly ok: true; readonly texts: IssueTexts } | { readonly ok: false; readonly problems: readonly IssueInput[] }

const OF = { ja: 'ja', en: 'en', 'ja-easy': 'easy' } as const

/** Reads the operator's form; or says at which fields something has to change. */
export function readIssueForm(typed: IssueInputs): IssueRead {
  const text = (language: 'ja' | 'en' | 'easy') => ({
    subject: typed[`subject-${language}`].replace(/\s+/g, ' ').trim(),
    body: typed[`body-${language}`].trim()
  })
  const written = (language: 'en' | 'easy') =>
    typed[`subject-${language}`].trim() !== '' || typed[`body-${language}`].trim() !== ''
  const texts = issueTexts.safeParse({
    ja: text('ja'),
    ...(written('en') && { en: text('en') }),
    ...(written('easy') && { 'ja-easy': text('easy') })
  })
  if (texts.success) return { ok: true, texts: texts.data }
  const problems = new Set<IssueInput>(
    texts.error.issues.map(
      ({ path }): IssueInput => `${path[1] === 'body' ? 'body' : 'subject'}-${OF[path[0] as keyof typeof OF]}` // keys of the shape
    )
  )
  return { ok: false, problems: ISSUE_INPUTS.filter((name) => problems.has(name)) }
}

export function typedIssue(texts: IssueTexts): IssueInputs {
  return {
    'subject-ja': texts.ja.subject,
    'body-ja': texts.ja.body,
    'subject-en': texts.en?.subject ?? '',
    'body-en': texts.en?.body ?? '',
    'subject-easy': texts['ja-easy']?.subject ?? '',
    'body-easy': texts['ja-easy']?.body ?? ''
  }
}
