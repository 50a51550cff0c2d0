import { manager } from '#app/locals/guards.ts'
import { deskOf } from '../admin/desk-links.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = (event) => ({ desk: deskOf(manager(event), event.locals.locale) })
