import { readConfig } from '@hinoyojin/server/config/config.ts'
import { pick } from '#app/words/pick.ts'
import { universityWords } from '#app/words/universities.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => {
  const read = readConfig()
  return { words: pick(universityWords, locals.locale), mails: read.ok && read.config.smtpUrl !== undefined }
}
