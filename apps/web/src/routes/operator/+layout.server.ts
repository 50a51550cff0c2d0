import { operator } from '#app/locals/guards.ts'
import { announced } from '#app/locals/announced.ts'
import { operatorDesk } from './operator-links.ts'
import type { LayoutServerLoad } from './$types'

// Every page and action below asks `operator` again: a layout is not run for every one of them.
export const load: LayoutServerLoad = async (event) => ({
  desk: operatorDesk(await operator(event), event.locals.locale),
  said: await announced(event)
})
