import { closedWords } from '#app/words/closed.ts'
import { pick } from '#app/words/pick.ts'
import type { PageServerLoad } from './$types'

const states = ['suspended', 'erasing', 'gone'] as const

/** What somebody reads at the door of an organisation that rests or is gone. Says nothing about anybody, so anybody may open it. */
export const load: PageServerLoad = ({ locals, url }) => {
  const { titles, bodies, ...words } = pick(closedWords, locals.locale)
  const state = states.find((each) => each === url.searchParams.get('state')) ?? 'suspended'
  return { words, title: titles[state], body: bodies[state] }
}
