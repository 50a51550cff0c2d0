import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

// Managers print slips as well, so the page lives with the shop.
export const load: PageServerLoad = ({ url }) => redirect(303, `/shop/slips${url.search}`)
