import { z } from 'zod'

/** A text in our languages: Japanese always, the others when somebody wrote them. */
export function inLanguages<Shape extends z.ZodType>(shape: Shape) {
  return z.strictObject({ ja: shape, en: shape.optional(), 'ja-easy': shape.optional() })
}

const line = (longest: number) => z.string().trim().min(1).max(longest)
const prose = z.string().trim().max(20_000)

/** What a briefing is called and what it is about (a part of Markdown). */
export const briefingText = z.object({ title: line(120), about: prose })
export const briefingTexts = inLanguages(briefingText)
export type BriefingTexts = z.infer<typeof briefingTexts>

/** What goes out after the session. */
export const followUpTexts = inLanguages(prose.min(1))
export type FollowUpTexts = z.infer<typeof followUpTexts>

export const newsText = z.object({ title: line(160), body: prose.min(1) })
export const newsTexts = inLanguages(newsText)
export type NewsTexts = z.infer<typeof newsTexts>

export const issueText = z.object({ subject: line(160), body: prose.min(1) })
export const issueTexts = inLanguages(issueText)
export type IssueTexts = z.infer<typeof issueTexts>
