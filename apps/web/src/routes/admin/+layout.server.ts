import { administrator } from '#app/locals/guards.ts'
import { deskOf } from './desk-links.ts'
import type { LayoutServerLoad } from './$types'

// Every page and action below asks `administrator` again: a layout is not run for every one of them.
export const load: LayoutServerLoad = (event) => ({ desk: deskOf(administrator(event), event.locals.locale) })
