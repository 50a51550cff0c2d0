import { error } from '@sveltejs/kit'
import { setUpOf, STEPS } from '@hinoyojin/server/outreach/universities/steps.ts'
import { nearReview } from '@hinoyojin/server/manual/nudge.ts'
import { overviewOf } from '@hinoyojin/server/training/progress/overview.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { dayText, today } from '#app/locals/dates.ts'
import { administrator } from '#app/locals/guards.ts'
import { overviewWords } from '#app/words/management-overview.ts'
import { managementLocale, titleIn } from '#app/words/management.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const who = administrator(event)
  const locale = managementLocale(event.locals.locale)
  const wished = /^([a-z0-9-]+)~(\d{1,4})$/.exec(event.url.searchParams.get('round') ?? '')
  const wish = wished ? { courseId: wished[1] ?? '', cycle: Number(wished[2]) } : null
  const overview = await overviewOf(currentStore(), who, wish, who.organisation.smallGroup)
  if (!overview.ok) error(403, { message: 'administrator' })
  const [top] = overview.lines
  const setUp = who.organisation.kind === 'university' ? await setUpOf(currentStore(), who) : null
  const review = await nearReview(currentStore(), who, today(who.organisation.timezone))
  return {
    words: pick(overviewWords, locale, who.organisation.kind),
    review: review && dayText(review, locale, who.organisation.timezone),
    // A step nobody has looked at yet. One that was left for later waits in the settings and does not come up here.
    toSetUp: setUp?.ok ? STEPS.filter((step) => !(step in setUp.space.steps)).length : 0,
    smallGroup: who.organisation.smallGroup,
    rounds: overview.rounds.map(({ courseId, cycle, titles }) => ({
      id: `${courseId}~${cycle}`,
      title: titleIn(titles, locale, courseId),
      cycle
    })),
    round: overview.round && `${overview.round.courseId}~${overview.round.cycle}`,
    total: top
      ? { people: top.people, finished: top.finished, begun: top.begun, late: top.late, minutes: top.minutes }
      : null,
    lines: overview.lines
      .filter(({ people }) => people > 0)
      .map(({ unit, people, finished, late, medianMinutes }) => ({
        id: unit.id,
        name: unit.name,
        depth: unit.depth,
        people,
        finished,
        late,
        medianMinutes
      })),
    objectives: overview.objectives.map(({ moduleId, objective, moduleTitles, texts, byUnit }) => ({
      id: `${moduleId} ${objective}`,
      module: titleIn(moduleTitles, locale, moduleId),
      text: titleIn(texts, locale, objective),
      figures: Object.fromEntries(byUnit)
    }))
  }
}
