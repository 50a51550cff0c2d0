import { eraseBriefingPeople, followUpBriefings, remindBriefings } from '../outreach/briefings/jobs.ts'
import { sendMagazine, tidyMagazine } from '../outreach/magazine/jobs.ts'
import { remindManualReview } from '../manual/nudge.ts'
import { forgetChecks } from '../diagnosis/forget.ts'
import { remindSteps } from '../diagnosis/remind-steps.ts'
import { forgetUnconfirmed } from '../outreach/universities/forget-unconfirmed.ts'
import { eraseOrganisations } from '../operator/erase-organisations.ts'
import { eraseLetters } from '../post/erase-letters.ts'
import type { Store } from '../store/database.ts'

/** What every piece of scheduled work is told. `origin`: how people reach this installation, for addresses in mails. */
export interface Moment {
  readonly now: Date
  readonly origin: string
}

/** A piece of work that may be done at any time, twice, and after a day of silence: it looks what is due and does that. */
export interface Work {
  readonly name: string
  /** Minute, hour, day, month, weekday; in Asia/Tokyo. */
  readonly cron: string
  /** @returns figures for the operator, such as { sent: 3 } */
  readonly run: (store: Store, moment: Moment) => Promise<Readonly<Record<string, number>> | void>
}

/** Everything that is done without anybody pressing a button. One line each. */
export const work: readonly Work[] = [
  { name: 'erase-letters', cron: '20 3 * * *', run: eraseLetters },
  { name: 'erase-organisations', cron: '40 3 * * *', run: eraseOrganisations },
  { name: 'forget-universities', cron: '20 4 * * *', run: forgetUnconfirmed },
  { name: 'remind-briefings', cron: '*/10 * * * *', run: remindBriefings },
  { name: 'follow-up-briefings', cron: '5,35 * * * *', run: followUpBriefings },
  { name: 'erase-briefing-people', cron: '10 4 * * *', run: eraseBriefingPeople },
  { name: 'send-magazine', cron: '* * * * *', run: (store, moment) => sendMagazine(store, moment) },
  { name: 'tidy-magazine', cron: '15 4 * * *', run: tidyMagazine },
  { name: 'manual-review', cron: '0 9 * * *', run: remindManualReview },
  { name: 'forget-checks', cron: '10 0 * * *', run: forgetChecks },
  { name: 'remind-check-steps', cron: '30 8 * * *', run: remindSteps }
]
