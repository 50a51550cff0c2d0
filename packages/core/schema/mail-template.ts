import { z } from 'zod'

/** One letter in one language. `{slot}` is filled when the letter is queued. No ruby: a mail is plain text. */
const letter = z.strictObject({ subject: z.string().min(1).max(120), text: z.string().min(1).max(8000) })
export type Letter = z.infer<typeof letter>

/** content/mail/<name>.yaml: a letter in every language, with the same slots in each. */
export const mailTemplate = z.strictObject({
  /** What operators know it by. */
  name: z.strictObject({ ja: z.string().min(1), en: z.string().min(1) }),
  about: z.string().min(1),
  /** Values for the preview of the operator. */
  example: z.record(z.string(), z.string()).default({}),
  /** Carries a link that signs somebody in: its words are erased as soon as it is sent, and after a day in any case. */
  secret: z.boolean().default(false),
  ja: letter,
  en: letter,
  'ja-easy': letter
})
export type MailTemplate = z.infer<typeof mailTemplate>
