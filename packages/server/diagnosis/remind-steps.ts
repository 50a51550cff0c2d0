import { localeId } from '@hinoyojin/core/schema/words.ts'
import { queueMail } from '../post/queue.ts'
import { SYSTEM, type Store } from '../store/database.ts'
import { administratorsWithMail, dueStepsOf } from '../store/diagnosis/agreed-rows.ts'
import { readSettings } from '../store/management/settings.ts'
import { organisationIds } from '../store/training/rebuild.ts'
import { dayIn } from './quarter.ts'
import { organisationSurvey } from './survey.ts'

/**
 * Scheduled work: writes to the administrators once about every step of the organisation check whose day has come.
 * May be called at any time, twice, and after a day of silence.
 */
export async function remindSteps(
  store: Store,
  { now, origin }: { readonly now: Date; readonly origin: string }
): Promise<{ queued: number }> {
  let queued = 0
  for (const organisationId of await organisationIds(store)) {
    queued += await store.write(organisationId, SYSTEM, async (tx) => {
      tx.unaudited('a reminder changes nothing')
      const { name: organisation, timezone } = await readSettings(tx)
      const due = await dueStepsOf(tx, dayIn(timezone, now))
      let count = 0
      for (const { id, name, email, locale } of due.length > 0 ? await administratorsWithMail(tx) : []) {
        const language = localeId.catch('ja').parse(locale ?? 'ja')
        const { questions } = organisationSurvey(language)
        for (const { checkId, question, step, owner, dueOn } of due) {
          await queueMail(tx, {
            key: `check-step:${checkId}:${question}:${dueOn}:${id}`,
            to: email,
            locale: language,
            template: 'check-step',
            values: {
              name,
              organisation,
              step: step || (questions.find((each) => each.id === question)?.step ?? ''),
              owner: owner || '—',
              day: dueOn,
              url: `${origin}/admin/checks`
            }
          })
          count += 1
        }
      }
      return count
    })
  }
  return { queued }
}
