import { error, redirect } from '@sveltejs/kit'
import { openActivity } from '@hinoyojin/server/training/attempt.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { playerWords } from '#app/words/player.ts'
import { coursePage, onwards } from '#app/locals/course-page.ts'
import { readView } from '#app/parts/reading-view.ts'
import { learnerWords } from '#app/words/learner.ts'
import { pick } from '#app/words/pick.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { who, course, module, activity, where } = await coursePage(event)
  const { locale } = event.locals
  const opened = await openActivity(currentStore(), who, where, locale, false)
  if (!opened) error(404, { message: 'not-found' })
  if (opened.attempt.finished && activity.kind === 'scenario') redirect(303, `${event.url.pathname}/debrief`)
  return {
    ...opened,
    title: activity.kind === 'lesson' ? module.title : activity.title,
    words: pick(learnerWords, locale, who.organisation.kind),
    playerWords: playerWords(locale, who.organisation.kind),
    shared: who.shared,
    view: readView(event.cookies),
    next: onwards(course, module.id, activity.id)
  }
}

export const actions: Actions = {
  /** Begins anew; the finished attempt stays on record. */
  again: async (event) => {
    const { who, where } = await coursePage(event)
    await openActivity(currentStore(), who, where, event.locals.locale, true)
    redirect(303, event.url.pathname)
  }
}
