import type { SignedIn } from '@hinoyojin/server/people/sessions.ts'
import type { LocaleId } from '@hinoyojin/core/schema/words.ts'
import type { Look } from '#app/locals/look.ts'
import type { ErrorWords } from '#app/words/errors.ts'

declare global {
  namespace App {
    interface Locals {
      /** Who is signed in; null on public pages. Not resolved on /api/step: there the database checks the session itself. */
      who: SignedIn | null
      /** The language of this page. */
      locale: LocaleId
      /** Theme, text size, ruby, intensity. */
      look: Look
    }
    interface Error {
      message: string
      /** Short code a person can read out to the operator. */
      code?: string
    }
    interface PageData {
      locale: LocaleId
      /** The languages this person may choose. */
      offered: readonly LocaleId[]
      look: Look
      errorWords: ErrorWords
    }
  }
}
