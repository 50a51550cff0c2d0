import { urgentDesks } from '@hinoyojin/server/help/current-help.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({
  urgent: urgentDesks(locals.locale).filter(({ id }) => id === 'police-now' || id === 'ambulance' || id === 'mind')
})
