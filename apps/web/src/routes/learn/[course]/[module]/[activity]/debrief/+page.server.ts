import { redirect } from '@sveltejs/kit'
import { debriefOf, openActivity } from '@hinoyojin/server/training/attempt.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { playerWords } from '#app/words/player.ts'
import { rehearsalStage } from '@hinoyojin/player/book/rehearsal.ts'
import { coursePage, onwards } from '#app/locals/course-page.ts'
import { learnerWords } from '#app/words/learner.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { who, course, module, activity, where } = await coursePage(event)
  const { locale } = event.locals
  const debrief = await debriefOf(currentStore(), who, where, locale)
  const story = event.url.pathname.replace(/\/debrief$/, '')
  if (!debrief) redirect(303, story)
  const opened = debrief.rehearse ? await openActivity(currentStore(), who, where, locale, false) : undefined
  return {
    debrief,
    // The scene in which the better act is rehearsed, not the whole story: it is read once more on a slow line.
    stage: opened?.activity.kind === 'scenario' ? rehearsalStage(debrief.rehearse, opened.activity) : undefined,
    story,
    words: pick(learnerWords, locale, who.organisation.kind),
    playerWords: playerWords(locale, who.organisation.kind),
    shared: who.shared,
    next: onwards(course, module.id, activity.id)
  }
}
