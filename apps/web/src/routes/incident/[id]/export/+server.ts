import { error } from '@sveltejs/kit'
import { asJsonLines, exportLog } from '@hinoyojin/server/manual/export-log.ts'
import { currentStore } from '@hinoyojin/server/store/current.ts'
import { logAsPage } from '../../log-as-page.ts'
import { teamMember } from '../../team-member.ts'
import type { RequestHandler } from './$types'

/** The log as a file that stands by itself. */
export const GET: RequestHandler = async (event) => {
  const { who, words, locale, tasks } = await teamMember(event)
  const now = new Date()
  const exported = await exportLog(currentStore(), who, event.params.id, now)
  if (!exported.ok) error(404, { message: 'not-found' })
  const lines = event.url.searchParams.get('as') !== 'html'
  const text = lines
    ? asJsonLines(exported)
    : logAsPage(exported, { words, locale, tasks, timezone: who.organisation.timezone })
  const name = `incident-${exported.head.started.slice(0, 10)}-${event.params.id.slice(-6)}.${lines ? 'jsonl' : 'html'}`
  return new Response(text, {
    headers: {
      'content-type': lines ? 'application/jsonl; charset=utf-8' : 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'"
    }
  })
}
