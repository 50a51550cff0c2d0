import { fail } from '@sveltejs/kit'
import { doWork } from '@hinoyojin/server/jobs/do-work.ts'
import { work } from '@hinoyojin/server/jobs/work.ts'
import { jobsSeen } from '@hinoyojin/server/operator/jobs.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { localTime } from '@hinoyojin/server/training/evidence-export/columns.ts'
import { operator } from '#app/locals/guards.ts'
import { mailOrigin } from '#app/locals/mail-origin.ts'
import { managementLocale } from '#app/words/management.ts'
import { operatorJobsWords } from '#app/words/operator-jobs.ts'
import { pick } from '#app/words/pick.ts'
import { formText } from '../../admin/form-text.ts'
import { allowed } from '../allowed.ts'
import { rhythmText } from './rhythm.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = await operator(event)
  const words = pick(operatorJobsWords, managementLocale(event.locals.locale))
  const { jobs } = allowed(await jobsSeen(currentStore(), who))
  return {
    words,
    jobs: work.map(({ name, cron }) => {
      const state = jobs.find((each) => each.name === name)
      return {
        name,
        title: words.names[name] ?? name,
        rhythm: rhythmText(cron, words),
        last: state?.started_at ? localTime(state.started_at, who.organisation.timezone) : null,
        running: !!state?.started_at && state.finished_at === null,
        trouble: state?.trouble ?? null,
        failures: state?.failures ?? 0,
        figures: Object.entries(state?.detail ?? {})
          .filter(([, count]) => count > 0)
          .map(([what, count]) => `${words.figures[what] ?? what} ${count}`)
      }
    })
  }
}

export const actions: Actions = {
  run: async (event) => {
    await operator(event)
    const name = formText(await event.request.formData(), 'name')
    const found = work.find((each) => each.name === name)
    if (!found) return fail(404, { name, outcome: 'failed' as const })
    const done = await doWork(currentStore(), found, { now: new Date(), origin: mailOrigin() })
    return { name, outcome: done.ok ? ('done' as const) : done.code }
  }
}
