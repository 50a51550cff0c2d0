import { manager } from '#app/locals/guards.ts'
import { announced } from '#app/locals/announced.ts'
import { deskOf } from '../admin/desk-links.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => ({
  desk: deskOf(manager(event), event.locals.locale),
  said: await announced(event)
})
