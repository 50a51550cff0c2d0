import { isOperator } from '@hinoyojin/server/people/operators.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { administrator } from '#app/locals/guards.ts'
import { announced } from '#app/locals/announced.ts'
import { deskOf } from './desk-links.ts'
import type { LayoutServerLoad } from './$types'

// Every page and action below asks `administrator` again: a layout is not run for every one of them.
export const load: LayoutServerLoad = async (event) => {
  const who = administrator(event)
  const desk = deskOf(who, event.locals.locale, await isOperator(currentStore(), who))
  return { desk, said: await announced(event) }
}
